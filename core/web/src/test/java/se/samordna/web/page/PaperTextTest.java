package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.http.Answer;
import se.samordna.text.Language;
import se.samordna.web.pdf.Pdf;
import se.samordna.web.text.Texts;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Fact;

/** What people write stands on the paper as they wrote it, and does nothing there. */
class PaperTextTest {
  private static Answer paper(String title, String words) {
    Card card = Card.of("one", title, words, List.of(Fact.of(words, words)));
    return PaperText.in(Texts.in(Language.SV), false).cards(title, words, List.of(card)).named("x");
  }

  private static String read(Answer answer) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      String text = new PDFTextStripper().getText(pdf);
      return text.replaceAll("(?m)^\\d+ \\(\\d+\\)\\s*$", "").replaceAll("\\s+", " ");
    }
  }

  @Test
  void markup_is_words() throws IOException {
    String words = "<script>alert('x')</script> & &lt; ]]> <!-- --> \"'\" </title></body></html>";

    assertThat(read(paper("</title><b>Rubrik</b>", words)))
        .contains("</title><b>Rubrik</b>", words);
  }

  @Test
  void characters_that_nothing_may_hold_neither_break_it_nor_stand_there() throws IOException {
    String words = "a\u0000b\u0007c\u001bd\u0085e\ufffef\uffffg\ud83dh\udc00i\u202ej\u2066k\ufeffl";

    assertThat(read(paper("Rubrik", words))).contains("a b c d efghijkl");
  }

  @Test
  void letters_of_other_scripts_and_signs_do_not_break_it() throws IOException {
    String words = "Łódź, Żółw, Ελλάδα, Привет 🎉 👩🏽‍⚕️ 中文 שלום مرحبا e\u0301";

    assertThat(read(paper("Łódź", words))).contains("Łódź, Żółw, Ελλάδα, Привет");
  }

  @Test
  void letters_stay_letters_for_whoever_searches() throws IOException {
    assertThat(read(paper("Träffar", "flicka fick effekt, 0ff1ce, ffi ffl")))
        .contains("Träffar", "flicka fick effekt, 0ff1ce, ffi ffl");
  }

  @Test
  void a_word_without_end_is_broken_at_the_margin_and_whole() throws IOException {
    String words = "x".repeat(5_000);

    assertThat(read(paper("Rubrik", words)).replace(" ", "")).contains(words);
  }

  @Test
  void it_is_a_file_that_nobody_keeps_on_the_way_and_that_does_nothing() throws IOException {
    Answer answer = paper("Rubrik", "https://example.org javascript:alert(1)");

    assertThat(answer.header("Cache-Control")).hasValue("no-store");
    assertThat(answer.header("Content-Type")).hasValue("application/pdf");
    assertThat(answer.header("Content-Disposition")).hasValue("attachment; filename=\"x.pdf\"");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("AA")))
          .isFalse();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  @Test
  void nothing_is_fetched_whatever_a_document_asks_for(@TempDir Path folder) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    server.start();
    Path secret = Files.writeString(folder.resolve("secret.css"), "body:before{content:'secret'}");
    try {
      String place = "http://127.0.0.1:" + server.getAddress().getPort();
      byte[] pdf =
          Pdf.of(
              """
              <html lang="sv"><head><title>t</title>
              <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
              <style>@import url(%1$s/b.css); @font-face { font-family: f; src: url(%1$s/f.ttf) }
              body { font-family: f, 'DejaVu Sans'; background: url(%1$s/c.png) }</style></head>
              <body><img src="%1$s/d.png" alt="bild"/><object data="%1$s/e.svg"></object>
              <iframe src="%1$s/f"></iframe>Ord</body></html>
              """
                  .formatted(place, secret.toUri()));

      assertThat(asked).hasValue(0);
      try (PDDocument read = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(read)).contains("Ord").doesNotContain("secret");
      }
    } finally {
      server.stop(0);
    }
  }
}
