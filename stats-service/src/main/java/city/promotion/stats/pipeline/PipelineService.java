package city.promotion.stats.pipeline;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import city.promotion.stats.release.ReckonedReleases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Brings the figures on file to what the projects come to. */
@ApplicationScoped
class PipelineService {

    private static final String DATASET = "PIPELINE";
    private static final LocalizedText TITLE = new LocalizedText(
            Map.of("en", "Project pipeline, brought up to date", "zh-Hans", "投资项目进展更新", "ja", "投資プロジェクトの進捗の更新"));
    private static final Source SOURCE = new Source(
            "urn:x-city-promotion:projects-service:projects",
            "projects-service",
            new LocalizedText(Map.of(
                    "en", "Public projects and their stages",
                    "zh-Hans", "公开项目及其阶段",
                    "ja", "公開プロジェクトとその段階")),
            null,
            null,
            null);

    private final PipelineRepository pipeline;
    private final ReckonedReleases releases;

    PipelineService(PipelineRepository pipeline, ReckonedReleases releases) {
        this.pipeline = pipeline;
        this.releases = releases;
    }

    /**
     * Reckons anew when the copy has changed. What is on file already is left alone: the same projects told once more, or all of
     * them anew, bring no release.
     */
    @Transactional
    void bringUpToDate() {
        if (!pipeline.takesTurn()) {
            return;
        }
        pipeline.reckonCells();
        var changes = pipeline.changes();
        if (changes > 0) {
            pipeline.nameWhatIsNew();
            var release = releases.open(DATASET, TITLE, SOURCE);
            pipeline.fill(release, changes);
            releases.publish(release);
        }
        pipeline.reckoned();
    }
}
