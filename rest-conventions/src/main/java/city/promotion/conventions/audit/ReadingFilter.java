package city.promotion.conventions.audit;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.request.CurrentRequest;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.conventions.security.Visibility;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes who read what is not for everybody: records that are INTERNAL, what belongs to a record and does not show its visibility,
 * what only staff may ask for, and every list or copy that staff take away whole.
 */
class ReadingFilter {

    private static final int LONGEST_PATH = 500;
    private static final RecordComponent[] NONE = {};
    private static final Pattern RECORD = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|$)");

    /** How the records of a type tell their visibility, if they do. */
    private static final ClassValue<Optional<Method>> VISIBILITY = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.isRecord() ? type.getRecordComponents() : NONE)
                    .filter(component -> component.getType() == Visibility.class)
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .findFirst();
        }
    };

    private final AuditRepository log;
    private final Caller caller;
    private final CurrentRequest current;

    ReadingFilter(AuditRepository log, Caller caller, CurrentRequest current) {
        this.log = log;
        this.caller = caller;
        this.current = current;
    }

    /** Behind the filter that makes files of lists, and before the one that makes bytes of records. */
    @ServerResponseFilter(priority = Priorities.USER + 150)
    public void note(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!reads(resource.getResourceMethod()) || response.getStatus() != 200 || !caller.has(Roles.VIEWER)) {
            return;
        }
        var uri = request.getUriInfo().getRequestUri();
        var named = RECORD.matcher(uri.getPath());
        var record = named.find() ? UUID.fromString(named.group(1)) : null;
        confidential(response, record != null, resource).ifPresent(records -> {
            var asked = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
            var path = asked.substring(0, Math.min(LONGEST_PATH, asked.length()));
            log.note(new AuditRepository.Reading(record, path, records, caller.name(), current.id(), current.client()));
        });
    }

    /** Without a method of ours it is the framework that answers what may be asked (OPTIONS), and nobody was looked up. */
    private boolean reads(Method operation) {
        return operation != null && (current.isSafe() || operation.isAnnotationPresent(OnlyReads.class));
    }

    private static OptionalInt confidential(
            ContainerResponseContext response, boolean ofRecord, ResourceInfo resource) {
        var answer = response.getEntity();
        if (response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION) || answer instanceof StreamingOutput) {
            return OptionalInt.of(0);
        }
        if (answer == null) {
            return OptionalInt.empty();
        }
        var items = answer instanceof Page<?> page ? page.items() : List.of(answer);
        var forStaff = isForStaff(resource.getResourceMethod());
        var count = (int) items.stream()
                .filter(item -> forStaff || isInternal(item, ofRecord))
                .count();
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private static boolean isForStaff(Method operation) {
        var roles = operation == null ? null : operation.getAnnotation(RolesAllowed.class);
        return roles != null && !List.of(roles.value()).contains(Roles.PARTNER);
    }

    /** @param otherwise for what does not tell */
    private static boolean isInternal(Object item, boolean otherwise) {
        var visibility = VISIBILITY.get(item.getClass());
        if (visibility.isEmpty()) {
            return otherwise;
        }
        try {
            return visibility.get().invoke(item) == Visibility.INTERNAL;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
