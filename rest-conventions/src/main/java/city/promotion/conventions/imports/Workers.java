package city.promotion.conventions.imports;

import city.promotion.conventions.request.CurrentRequest;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.MDC;

/** Threads that work in the name of whoever asked for it, and for his request, behind the end of it. */
@ApplicationScoped
class Workers {

    private static final int AT_ONCE = 2;

    private final CurrentIdentityAssociation identities;
    private final CurrentRequest current;
    private final ExecutorService imports = Executors.newFixedThreadPool(AT_ONCE);

    /** No more than there are imports at once: one alone keeps a second core busy, and two leave connections for others. */
    private final ExecutorService rehearsals = Executors.newFixedThreadPool(AT_ONCE);

    /** Apart from those: a rehearsal may wait for the end of an application, which must not wait for it to read on. */
    private final ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);

    Workers(CurrentIdentityAssociation identities, CurrentRequest current) {
        this.identities = identities;
        this.current = current;
    }

    /** Begins an import as soon as it is its turn. */
    <T> Future<T> start(Callable<T> work) {
        return imports.submit(named(work));
    }

    /** Has another thread try a part of a sheet while this one goes on. */
    <T> Future<T> rehearse(Callable<T> work) {
        return rehearsals.submit(named(work));
    }

    /** Has another thread read ahead. */
    <T> Future<T> read(Callable<T> work) {
        return readers.submit(named(work));
    }

    /** What the work came to; its failure is thrown on. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    @PreDestroy
    void stop() {
        imports.shutdownNow();
        rehearsals.shutdownNow();
        readers.shutdownNow();
    }

    private <T> Callable<T> named(Callable<T> work) {
        var identity = identities.getIdentity();
        var request = current.origin();
        return () -> {
            var context = Arc.container().requestContext();
            context.activate();
            try {
                identities.setIdentity(identity);
                current.goOnFor(request);
                MDC.put("requestId", request.id());
                return work.call();
            } finally {
                MDC.remove("requestId");
                context.terminate();
            }
        };
    }
}
