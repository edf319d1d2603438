package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Element;

/** What a PDF says as others read it, and whether a screen reader can follow it. */
final class PdfText {
  private static final Path READER = Path.of("/usr/bin/pdftotext");

  private PdfText() {}

  /** All words without what stands between them, the bullets and the numbers of pages. */
  static String of(byte[] pdf) {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isExecutable(READER), "without poppler-utils nothing is tested here");
    }
    try {
      Path file = Files.createTempFile("samordna", ".pdf");
      try {
        Files.write(file, pdf);
        Process reading =
            new ProcessBuilder(READER.toString(), "-raw", "-enc", "UTF-8", file.toString(), "-")
                .start();
        String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return bare(text.replaceAll("(?m)^\\f?\\d+ \\(\\d+\\)$", ""));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a part of a page. */
  static String of(Element part) {
    return bare(part.text());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\f\\u00a0•]+", "");
  }

  /** How many pages it has. */
  static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It says its language and title, and is tagged from the first heading to the last row. */
  static void isTagged(byte[] pdf, String language, String title) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo(language);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfuaid", title);
      assertThat(catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION)).isNull();
      assertThat(catalog.getNames() == null || catalog.getNames().getEmbeddedFiles() == null)
          .isTrue();
      for (PDPage page : document.getPages()) {
        assertThat(page.getStructParents()).isNotNegative();
        assertThat(page.getAnnotations()).as("links to nowhere outside").isEmpty();
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
