package city.promotion.projects.evidence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Chooses the store that the configuration names. */
class EvidenceStores {

    @Produces
    @Singleton
    EvidenceStore store(EvidenceConfig config, Clock clock) {
        if (config.store() == EvidenceConfig.Kind.FOLDER) {
            return new FolderStore(Path.of(config.folder()));
        }
        var s3 = config.s3();
        return new S3Store(
                needed(s3.endpoint(), "endpoint"),
                needed(s3.bucket(), "bucket"),
                new S3Signature(
                        s3.region(), needed(s3.accessKey(), "access-key"), needed(s3.secretKey(), "secret-key")),
                clock);
    }

    private static <T> T needed(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException("city.evidence.s3." + name + " is not set"));
    }
}
