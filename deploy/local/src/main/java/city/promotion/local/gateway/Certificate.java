package city.promotion.local.gateway;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Pem;
import city.promotion.local.data.PrivateFile;
import city.promotion.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * The certificate that the gateway shows: {@code tls.crt} with its chain and {@code tls.key} among the secrets. Where there is
 * none, one is made that nobody has vouched for; it is made anew before it ends.
 */
final class Certificate {

    private static final String OWN_MAKING = "CN=City promotion on one machine";
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    private final PrivateFile certificate;
    private final PrivateFile key;

    Certificate(DataFolder city) {
        this.certificate = new PrivateFile(city.secrets().resolve("tls.crt"));
        this.key = new PrivateFile(city.secrets().resolve("tls.key"));
    }

    /** Puts both files where nginx looks for them; only their owner can read them. */
    void copyTo(Path folder) {
        if (!certificate.exists() || ownMaking() && endsSoon()) {
            make();
        }
        new PrivateFile(folder.resolve("tls.crt")).write(certificate.read());
        new PrivateFile(folder.resolve("tls.key")).write(key.read());
    }

    boolean ownMaking() {
        return shown().getIssuerX500Principal().getName().equals(OWN_MAKING);
    }

    private boolean endsSoon() {
        return shown().getNotAfter().before(Date.from(Instant.now().plus(RENEWED_BEFORE_END)));
    }

    private X509Certificate shown() {
        try (var file = Files.newInputStream(certificate.path())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(certificate.path() + " cannot be read as a certificate", e);
        }
    }

    private static String name() {
        return Command.output("hostname")
                .filter(name -> name.matches("[A-Za-z][A-Za-z0-9-]*([.][A-Za-z0-9-]+)*"))
                .map(",dns:"::concat)
                .orElse("");
    }

    private void make() {
        var password = PrivateFile.randomPassword();
        var store = key.path().resolveSibling("tls.p12");
        try {
            Files.deleteIfExists(store);
            var keytool = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "gateway",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    OWN_MAKING,
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1,ip:::1" + name(),
                    "-validity",
                    "397",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass:env",
                    "STORE_PASSWORD"));
            keytool.environment().put("STORE_PASSWORD", password);
            var process = keytool.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("A certificate could not be made: " + said);
            }
            var made = KeyStore.getInstance(store.toFile(), password.toCharArray());
            key.write(Pem.text(
                    "PRIVATE KEY",
                    made.getKey("gateway", password.toCharArray()).getEncoded()));
            certificate.write(
                    Pem.text("CERTIFICATE", made.getCertificate("gateway").getEncoded()));
            Files.delete(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A certificate for the gateway could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a certificate was made", e);
        }
    }
}
