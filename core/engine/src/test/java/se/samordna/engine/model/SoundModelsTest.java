package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.model.Model;
import se.samordna.model.ModelVersion;
import se.samordna.text.Text;

/** What is read from a folder that nothing is wrong with. */
class SoundModelsTest {
  @Test
  void a_sound_model_is_read_whole() {
    ModelReading reading = Folders.sound().read();

    assertThat(Judged.alone(Folders.sound())).isEmpty();
    Model model = reading.model().orElseThrow();
    assertThat(model.id()).isEqualTo("beside");
    assertThat(model.version()).isEqualTo(new ModelVersion(1, 0));
    assertThat(model.name()).isEqualTo(new Text("Bredvid", "Beside"));
    assertThat(model.phase("HARD_TIME").orElseThrow().attention()).isTrue();
    assertThat(model.step("begin").orElseThrow().hint().en())
        .isEqualTo("When the person has said what they want.");
    assertThat(model.step("finish").orElseThrow().moves().get(0).from())
        .isEqualTo(Set.of("ASKED", "BESIDE", "HARD_TIME"));
    assertThat(model.step("comeCloser").orElseThrow().fields().get(1).maxLength()).isEqualTo(200);
    assertThat(model.caseload().get(0).thresholds().hard()).isNull();
    assertThat(model.board().orElseThrow().columns().get(1).label().sv()).isEqualTo("Övriga");
    assertThat(reading.forms()).hasSize(1);
  }

  @Test
  void the_same_files_have_the_same_hash_wherever_they_lie() {
    FolderReading zipped = ModelFolders.ofZip(Folders.sound().zip(), "");

    assertThat(zipped.findings()).isEmpty();
    assertThat(zipped.files().hash()).isEqualTo(Folders.sound().read().files().hash());
    assertThat(ModelFolders.ofZip(zipped.files().zipped(), "").files().hash())
        .isEqualTo(zipped.files().hash());
  }

  @Test
  void a_changed_word_changes_the_hash() {
    Folders other = Folders.sound().with("l10n/sv.properties", "Bredvid", "Vid sidan");

    assertThat(other.read().files().hash()).isNotEqualTo(Folders.sound().read().files().hash());
  }
}
