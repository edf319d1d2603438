package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/** Archives that somebody may have made to hurt, or simply broken. */
class ArchivesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd", "/etc/passwd", "forms/../../x.json", "forms\\x.json", "C:/x.json",
        ".hidden", "forms/a b.json", "forms/\u0000.json", "forms/å.json", "a/b/c/d/e.json"
      })
  void a_path_that_leaves_the_folder_or_means_different_things_is_refused(String path) {
    FolderReading reading = ModelFolders.ofZip(Folders.zip(Map.of(path, new byte[] {1})), "");

    assertThat(reading.findings()).extracting(Problem::code).contains(Code.MODEL_PATH_WRONG);
    assertThat(reading.files().paths()).isEmpty();
  }

  @Test
  void a_small_archive_that_unpacks_to_a_huge_one_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("other/bomb"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    assertThat(out.size()).isLessThan(200_000);

    assertThat(ModelFolders.ofZip(out.toByteArray(), "model").findings())
        .extracting(Problem::code)
        .containsExactly(Code.MODEL_TOO_LARGE);
  }

  @Test
  void a_file_a_folder_and_an_archive_that_are_too_large_are_refused() {
    byte[] large = new byte[FolderLimits.LARGEST_FILE + 1];
    assertThat(codes(Map.of("model.json", large))).containsExactly(Code.MODEL_TOO_LARGE);

    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= FolderLimits.MOST_FILES; i++) {
      many.put("forms/f" + i + ".json", new byte[0]);
    }
    assertThat(codes(many)).containsExactly(Code.MODEL_TOO_LARGE);
    assertThat(ModelFolders.ofZip(new byte[FolderLimits.LARGEST_ARCHIVE + 1], "").findings())
        .extracting(Problem::code)
        .containsExactly(Code.MODEL_TOO_LARGE);
  }

  @Test
  void two_files_that_differ_in_capitals_alone_are_refused() {
    assertThat(codes(Map.of("forms/a.json", new byte[0], "forms/A.json", new byte[0])))
        .containsExactly(Code.MODEL_FILE_TWICE);
  }

  @Test
  void bytes_that_are_no_archive_are_told_so_and_nothing_else() {
    byte[] noise = new byte[5_000];
    new Random(7).nextBytes(noise);

    assertThat(ModelFolders.ofZip(noise, "").findings())
        .extracting(Problem::code)
        .containsExactly(Code.MODEL_ARCHIVE_WRONG);
  }

  @Test
  void an_archive_that_is_cut_short_anywhere_is_refused_or_read_without_harm() {
    byte[] whole = Folders.sound().zip();
    for (int length = 0; length < whole.length; length += 97) {
      FolderReading reading = ModelFolders.ofZip(java.util.Arrays.copyOf(whole, length), "");
      assertThat(reading).isNotNull();
    }
  }

  @Test
  void a_zip_becomes_a_bundle_named_by_the_models_id_and_nothing_else_of_it() {
    byte[] jar = ModelBundle.ofZip("x.model.zip", Folders.sound().zip());
    ModelBundle bundle = ModelBundle.ofJar(jar).orElseThrow();
    assertThat(bundle.bringsModel()).isTrue();
    assertThat(bundle.holdsZip()).isTrue();
    assertThat(bundle.wrong()).isEmpty();

    byte[] injected =
        Folders.sound().model("\"id\": \"beside\"", "\"id\": \"a\\nExport-Package: evil\"").zip();
    String manifest =
        new String(ModelBundle.ofZip("x\r\nEvil: y.model.zip", injected), StandardCharsets.UTF_8);
    assertThat(manifest).doesNotContain("Evil:", "Export-Package");
  }

  private static java.util.List<Code> codes(Map<String, byte[]> files) {
    return ModelFolders.ofZip(Folders.zip(files), "").findings().stream()
        .map(Problem::code)
        .toList();
  }
}
