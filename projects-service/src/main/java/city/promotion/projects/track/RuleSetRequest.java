package city.promotion.projects.track;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of the rules, whole. */
@Schema(
        examples = """
                {
                  "validFrom": "2027-01-01",
                  "note": "Sample: a summary from the talks on",
                  "rules": [
                    {"track": "BUILD", "stage": "NEGOTIATING", "field": "summary",
                     "why": {"zh-Hans": "领导据此判断", "en": "Leaders judge by it", "ja": "責任者の判断材料のため"}}
                  ],
                  "secondPerson": [
                    {"track": "BUILD", "stage": "STARTED", "why": {"zh-Hans": "计入实绩", "en": "It counts as a result", "ja": "実績に数えるため"}},
                    {"track": "SETUP", "stage": "OPERATING", "why": {"zh-Hans": "计入实绩", "en": "It counts as a result", "ja": "実績に数えるため"}},
                    {"track": "FUND", "stage": "FUNDED", "why": {"zh-Hans": "计入实绩", "en": "It counts as a result", "ja": "実績に数えるため"}}
                  ]
                }""",
        name = "RuleSetRequest",
        description = "A new version of the rules, whole 规则新版本: what it leaves out is not asked for any more.")
record RuleSetRequest(
        @NotNull @Schema(description = "First day on which it judges; today or later.", examples = "2027-01-01")
        LocalDate validFrom,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What changes and who decided it.", examples = "Sample: a summary from the talks on")
        String note,

        @NotNull @Valid @Size(max = 500) List<@NotNull @Valid RuleRequest> rules,

        @Schema(
                description =
                        "One for every track: that results are approved by a second person is not up for choice, where it begins is.")
        @NotEmpty
        @Valid
        @Size(max = 50)
        List<@NotNull @Valid SecondPersonRule> secondPerson) {}
