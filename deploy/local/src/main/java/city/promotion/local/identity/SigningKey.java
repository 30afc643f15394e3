package city.promotion.local.identity;

import city.promotion.local.data.DataFolder;
import city.promotion.local.data.Pem;
import city.promotion.local.data.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;

/** The key that signs tokens, made at the first start; its public half lies where the services read it. */
public final class SigningKey {

    private static final int BITS = 3072;

    private SigningKey() {}

    public static RsaJsonWebKey readOrMake(DataFolder city) {
        var file = new PrivateFile(city.secrets().resolve("signing-key.pem"));
        try {
            if (!file.exists()) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                file.write(Pem.text(
                        "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));
            }
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(file.read())));
            var open = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            Files.writeString(city.publicKey(), Pem.text("PUBLIC KEY", open.getEncoded()) + "\n");
            var key = new RsaJsonWebKey(open);
            key.setPrivateKey(secret);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file.path() + " cannot be used as a signing key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
