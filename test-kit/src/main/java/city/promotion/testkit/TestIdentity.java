package city.promotion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The signing key of the tests, made once per build folder; its public half is what the service under test trusts. */
final class TestIdentity {

    static final String ISSUER = "https://identity.test";
    static final String AUDIENCE = "city-promotion";

    private static final Path FOLDER = Path.of("target", "test-identity").toAbsolutePath();
    private static TestIdentity instance;

    private final PrivateKey privateKey;

    private TestIdentity(PrivateKey privateKey) {
        this.privateKey = privateKey;
    }

    static synchronized TestIdentity instance() {
        if (instance == null) {
            try {
                instance = new TestIdentity(readOrMake());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return instance;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    String publicKeyLocation() {
        return FOLDER.resolve("public.pem").toUri().toString();
    }

    private static PrivateKey readOrMake() throws IOException, GeneralSecurityException {
        var secret = FOLDER.resolve("private.der");
        if (!Files.exists(secret)) {
            Files.createDirectories(FOLDER);
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var text = Base64.getMimeEncoder(64, "\n".getBytes())
                    .encodeToString(pair.getPublic().getEncoded());
            Files.writeString(
                    FOLDER.resolve("public.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
            Files.write(secret, pair.getPrivate().getEncoded());
        }
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret)));
    }
}
