package se.samordna.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes PDFs that a screen reader can follow: tagged by the headings, lists and tables of the
 * document (PDF/UA), in its language and with its title, with the fonts inside. Nothing is fetched
 * from anywhere, and nothing of what a document says is logged. Safe for use by many threads.
 */
public final class Pdf {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/pdf";

  /** Half of the processors, so that pages are answered beside; one holds some 30 MB. Ours. */
  private static final Places PLACES =
      new Places(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(10));

  private static final String FAMILY = "DejaVu Sans";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * A document as PDF. No more than a few are made at once; others wait for their turn.
   *
   * @param document XHTML with a language and a title, with all of its style inside
   * @throws se.samordna.refusal.Refusal {@code CM-6003} when there is no turn within ten seconds
   */
  public static byte[] of(String document) {
    return PLACES.on(() -> made(document));
  }

  private static byte[] made(String document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TrueTypeFont plain = letters("DejaVuSans.ttf");
        TrueTypeFont bold = letters("DejaVuSans-Bold.ttf");
        PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Samordna");
      builder.useFont(font(pdf, plain), FAMILY, 400, FontStyle.NORMAL, true);
      builder.useFont(font(pdf, bold), FAMILY, 700, FontStyle.NORMAL, true);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((address, type) -> false, when);
      }
      builder.withHtmlContent(document, null);
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PDFontSupplier font(PDDocument pdf, TrueTypeFont letters) throws IOException {
    return new PDFontSupplier(PDType0Font.load(pdf, letters, true));
  }

  /** A font that joins no letters: whoever searches or copies "ff" is to find two. */
  private static TrueTypeFont letters(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Pdf.class.getResourceAsStream(file), file)) {
      TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
      letters.setEnableGsub(false);
      return letters;
    }
  }
}
