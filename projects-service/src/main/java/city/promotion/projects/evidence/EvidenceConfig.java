package city.promotion.projects.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where documents are kept and how large they may be. */
@ConfigMapping(prefix = "city.evidence")
interface EvidenceConfig {

    /** `folder` for one machine, `s3` for a store that all instances reach. */
    @WithDefault("FOLDER")
    Kind store();

    /** Folder of the documents; with several instances it must be one they share. */
    @WithDefault("data/evidence")
    String folder();

    /** Most bytes of a document; below the limit of a whole request (12 MB), which is the gateway's too. */
    @WithDefault("9437184")
    int maxBytes();

    S3 s3();

    /** Kinds of store. */
    enum Kind {
        FOLDER,
        S3
    }

    /** A store that speaks the S3 protocol; needed with `store=s3` only. */
    interface S3 {

        /** For example `https://obs.example.cn`; the bucket follows in the path. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
