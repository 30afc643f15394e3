package city.promotion.conventions.export;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Writes an export; one that breaks off ends without its last chunk, so that no client takes it for whole. */
@Provider
@Produces(MediaType.WILDCARD)
class ExportWriter implements MessageBodyWriter<Export> {

    private static final Logger LOG = Logger.getLogger(ExportWriter.class);

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        try {
            export.rows().accept(out);
        } catch (RuntimeException failure) {
            var request = CurrentRequestManager.get();
            if (request.serverResponse().headWritten()) {
                LOG.warn("An export broke off", failure);
                cut(request.unwrap(RoutingContext.class));
            }
            throw failure;
        }
    }

    /**
     * Closes the connection before anything else can be written to it. An orderly close would send what is queued first, and with it
     * the last chunk that a failed answer is ended with.
     */
    private static void cut(RoutingContext request) {
        ((ConnectionBase) request.request().connection()).channel().close().syncUninterruptibly();
    }
}
