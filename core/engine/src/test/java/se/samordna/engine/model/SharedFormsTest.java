package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.engine.form.R4Forms;

/** The forms that models share: what has been shipped stays as it is. */
class SharedFormsTest {
  /** By file, the hash of what was shipped. A change of a form is a new version in a new file. */
  private static final Map<String, String> SHIPPED =
      Map.of(
          "core:cm-referral.json",
          "3528c39fd46e5572ef709eb790f8ba733827c206cc0f1f32890c89637aeffd5e",
          "core:cm-mapping.json",
          "e52a62dbf7ef3c60fc5c79deb61f9fccbc6610091ed6f1a8eefe09daa640c3e9",
          "core:cm-crisis-plan-evaluation.json",
          "0df910812c2184a779d630ce5f1187e3be3b33be8a6b9de136b92cb7795b0b87",
          "core:cm-plan-evaluation.json",
          "c7782e6d226ef594cffab08f883650d6038beb9366a41d504b69820c0842aae3",
          "core:cm-closing-summary.json",
          "3883582d7fdb26337fbf2fb9d2b09af24bd904a76b0d4ac2c34d3983ff935922",
          "core:cm-safety-check.json",
          "804f01b58f5d213b6b8d4890b24800e24cfeb9829ef18fb12a61b7cc34cf2069");

  @Test
  void no_shared_form_changes_or_goes_away() {
    assertThat(
            SharedForms.files().stream()
                .collect(
                    Collectors.toMap(
                        file -> file,
                        file -> ModelFiles.hash(SharedForms.content(file).orElseThrow()))))
        .isEqualTo(SHIPPED);
  }

  @Test
  void a_model_has_a_shared_form_by_naming_it() {
    assertThat(
            SharedForms.named(List.of("https://samordna.se/forms/cm-mapping|1.0"), new R4Forms())
                .keySet())
        .containsExactly("core:cm-mapping.json");
    assertThat(SharedForms.named(List.of(), new R4Forms())).isEmpty();
  }
}
