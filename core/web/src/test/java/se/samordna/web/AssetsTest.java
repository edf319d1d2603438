package se.samordna.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;
import se.samordna.web.asset.Assets;

class AssetsTest {
  private static final int SENT_AT_MOST = 120 * 1024;
  private static final int PAGE_AT_MOST = 24 * 1024;

  private final Assets assets = Assets.shipped();

  @Test
  void everything_beside_the_page_fits_in_120_kilobytes_as_sent() throws IOException {
    int all = 0;
    for (String address : assets.addresses()) {
      all += zipped(assets.at(address).orElseThrow().content());
    }
    assertThat(all).isBetween(1024, SENT_AT_MOST);
  }

  @Test
  void no_page_is_larger_than_24_kilobytes_in_either_language() {
    for (Language language : Language.values()) {
      for (Map.Entry<String, String> page : Samples.pages(language).entrySet()) {
        int bytes = page.getValue().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).as(page.getKey()).isLessThan(PAGE_AT_MOST);
      }
    }
  }

  @Test
  void an_address_holds_a_fingerprint_of_what_is_sent() {
    assertThat(assets.addresses()).hasSize(4);
    for (String address : assets.addresses()) {
      assertThat(address).matches("/assets/[a-z]+-[0-9a-f]{12}\\.(css|js|svg)");
    }
    assertThat(assets.at("/assets/samordna-000000000000.css")).isEmpty();
  }

  @Test
  void nothing_is_fetched_from_anywhere_else() {
    for (String address : assets.addresses()) {
      String text = assets.at(address).orElseThrow().text();
      String without =
          text.replace("http://www.w3.org/2000/svg", "").replace("https://htmx.org", "");
      assertThat(without).as(address).doesNotContain("@import", "url(http", "src=\"http");
    }
    for (Map.Entry<String, String> page : Samples.pages(Language.SV).entrySet()) {
      assertThat(page.getValue()).as(page.getKey()).doesNotContain("http://", "https://");
    }
  }

  @Test
  void no_page_carries_a_style_or_a_script_of_its_own() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      List<Path> files = templates.filter(Files::isRegularFile).toList();
      assertThat(files).isNotEmpty();
      for (Path file : files) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style|<script>|javascript:");
      }
    }
  }

  @Test
  void one_sheet_serves_dark_screens_paper_forced_colours_and_those_who_want_no_motion() {
    String sheet = assets.at(assets.style()).orElseThrow().text();
    assertThat(sheet)
        .contains("prefers-color-scheme: dark", "@media print", "forced-colors: active")
        .contains("prefers-reduced-motion");
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.size();
  }
}
