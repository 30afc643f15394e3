package city.promotion.local.gateway;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Folders;
import city.promotion.local.process.Account;
import city.promotion.local.process.Launch;
import city.promotion.local.process.Probe;
import city.promotion.local.service.Ports;
import city.promotion.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx with the shared configuration, and the one file that says what is so on this machine. */
public final class Gateway {

    private static final long LOG_LIMIT = 50L << 20;

    private final Path folder;
    private final Path accessLog;
    private final Ports ports;
    private final Path nginx;
    private final Certificate certificate;
    private final Path origins;

    public Gateway(DataFolder city, Ports ports, Path nginx) {
        this.folder = city.gateway();
        this.accessLog = city.logs().resolve("gateway-access.log");
        this.ports = ports;
        this.nginx = nginx;
        this.certificate = new Certificate(city);
        this.origins = city.path().resolve("origins.conf");
    }

    /**
     * Lays out the folder that nginx runs in.
     *
     * @param configuration the folder deploy/gateway
     * @param docs the pages of /docs/ as they were built
     */
    public Launch prepare(Path configuration, Path docs) {
        try {
            for (var part : List.of("conf", "html")) {
                Folders.delete(folder.resolve(part));
            }
            Files.createDirectories(folder.resolve("conf"));
            Files.createDirectories(folder.resolve("temp"));
            try (var files = Files.newDirectoryStream(configuration, "*.conf")) {
                for (var file : files) {
                    Files.copy(file, folder.resolve("conf").resolve(file.getFileName()));
                }
            }
            certificate.copyTo(folder.resolve("conf"));
            if (Files.exists(origins)) {
                Files.copy(origins, folder.resolve("conf/origins.conf"));
            }
            Folders.copy(docs, folder.resolve("html/docs"));
            Files.writeString(folder.resolve("conf/nginx.conf"), environment());
            if (Files.exists(accessLog) && Files.size(accessLog) > LOG_LIMIT) {
                Files.move(accessLog, Path.of(accessLog + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(accessLog)) {
                Files.createFile(accessLog);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway's folder " + folder + " cannot be laid out", e);
        }
        var account = Account.pick(folder.resolve("conf/nginx.conf"), folder);
        account.own(folder);
        account.own(accessLog);
        var command = account.command(List.of(
                nginx.toString(),
                "-p",
                folder + "/",
                "-e",
                "stderr",
                "-c",
                folder.resolve("conf/nginx.conf").toString()));
        // QUIT lets requests that are being answered finish.
        return new Launch("gateway", command, Map.of(), folder, "QUIT", Duration.ofSeconds(10));
    }

    public boolean ready() {
        return Probe.answers(ports.address() + "/health/gateway");
    }

    /** All parts together. */
    public boolean healthy() {
        return Probe.answers(ports.address() + "/health");
    }

    private String environment() {
        var text = new StringBuilder();
        text.append(
                "# Made by ./city at each start: what is so on this machine. All else is shared (deploy/gateway).\n");
        text.append("daemon off;\npid nginx.pid;\nerror_log stderr notice;\nworker_processes auto;\n");
        text.append("events { worker_connections 1024; }\n");
        text.append("http {\n  include http.conf;\n");
        text.append("  access_log \"").append(accessLog).append("\" city;\n");
        text.append("  map \"\" $public_scheme { default $scheme; }\n");
        // A browser that was told so by a certificate of our own making would refuse http://localhost from then on.
        text.append("  map \"\" $strict_transport { default \"")
                .append(certificate.ownMaking() ? "" : "max-age=63072000")
                .append("\"; }\n");
        // What the documentation page may call besides the city itself.
        text.append("  map \"\" $sign_in_address { default \"")
                .append(ports.keycloak() ? "http://localhost:" + ports.identityProvider() : "")
                .append("\"; }\n");
        // Generous: a whole office may sit behind one address.
        text.append("  limit_req_zone $binary_remote_addr zone=requests:10m rate=500r/s;\n");
        text.append("  limit_req_zone $binary_remote_addr zone=sign_in:1m rate=10r/s;\n");
        text.append("  limit_req_zone $city_costly zone=costly:10m rate=20r/s;\n");
        text.append("  limit_conn_zone $binary_remote_addr zone=connections:10m;\n");
        for (var service : Service.values()) {
            text.append("  upstream ").append(service.id()).append(" {\n");
            for (int replica = 1; replica <= ports.replicas(); replica++) {
                text.append("    server 127.0.0.1:").append(ports.service(service, replica));
                text.append(" max_fails=1 fail_timeout=2s;\n");
            }
            text.append("    include upstream.conf;\n  }\n");
        }
        if (!ports.keycloak()) {
            text.append("  upstream identity { server 127.0.0.1:")
                    .append(ports.identity())
                    .append("; }\n");
        }
        // Without TLS for this machine alone; from elsewhere it is TLS.
        text.append("  server {\n    listen 127.0.0.1:").append(ports.gateway()).append(";\n");
        text.append("    listen ").append(ports.secure()).append(" ssl http2;\n");
        if (Files.exists(Path.of("/proc/net/if_inet6"))) {
            text.append("    listen [::1]:").append(ports.gateway()).append(";\n");
            text.append("    listen [::]:").append(ports.secure()).append(" ssl http2;\n");
        }
        text.append("    include tls.conf;\n    limit_req zone=requests burst=1000 nodelay;\n");
        text.append("    limit_req zone=costly burst=100 nodelay;\n    limit_conn connections 300;\n");
        text.append("    client_max_body_size 12m;\n    proxy_connect_timeout 2s;\n    proxy_read_timeout 70s;\n");
        text.append("    root html;\n    include server.conf;\n");
        if (!ports.keycloak()) {
            text.append("    include identity-route.conf;\n");
        }
        text.append("  }\n}\n");
        return text.toString();
    }
}
