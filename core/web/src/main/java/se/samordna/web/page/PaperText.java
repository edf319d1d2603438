package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.web.pdf.Pdf;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Lists.Crisis;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Goal;
import se.samordna.web.view.PersonView.GoalStep;

/**
 * What a page says as a document of headings, lists and tables, to be made a PDF of: the same words
 * in the same order as on the page.
 */
final class PaperText {
  private static final String STYLE =
      """
      @page { size: A4; margin: 16mm 16mm 18mm;
        @bottom-right { content: counter(page) ' (' counter(pages) ')';
          font: 8pt 'DejaVu Sans'; color: #444; } }
      body { font: 10pt/1.35 'DejaVu Sans'; color: #1a1a1a; margin: 0; word-wrap: break-word; }
      h1 { font-size: 16pt; margin: 0 0 2mm; }
      h2 { font-size: 11.5pt; margin: 5mm 0 1mm; border-top: 0.5pt solid #767676;
        padding-top: 2mm; page-break-after: avoid; }
      h3 { font-size: 10pt; margin: 2mm 0 0; page-break-after: avoid; }
      p, li, td { white-space: pre-line; }
      p { margin: 0 0 1mm; }
      ul, ol { margin: 0 0 1mm; padding-left: 6mm; }
      li { margin-bottom: 0.8mm; page-break-inside: avoid; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 1mm; }
      th { text-align: left; vertical-align: top; width: 45mm; font-weight: 700; }
      th, td { padding: 0.6mm 3mm 0.6mm 0; vertical-align: top; }
      .stamp { border: 1.5pt solid #a11f3a; padding: 1.5mm 2.5mm; font-weight: 700; }
      .foot { margin-top: 6mm; font-size: 8.5pt; color: #444; }
      .sum { font-size: 8.5pt; color: #444; }
      .cells { font-size: 8pt; -fs-table-paginate: paginate; }
      .cells th { width: auto; }
      .cells thead th { border-bottom: 0.5pt solid #767676; }
      .cells tr { page-break-inside: avoid; }
      """;

  private final Texts t;
  private final boolean guarded;
  private final StringBuilder page = new StringBuilder();

  private PaperText(Texts t, boolean guarded) {
    this.t = t;
    this.guarded = guarded;
  }

  /**
   * An empty paper.
   *
   * @param guarded whether the person's identity is protected, which stands first
   */
  static PaperText in(Texts t, boolean guarded) {
    return new PaperText(t, guarded);
  }

  /**
   * A sheet.
   *
   * @param notice what must be known before the rest
   */
  PaperText sheet(Crisis sheet, @Nullable Notice notice) {
    begin(sheet.heading());
    if (notice != null) {
      text("p", "stamp", said(notice.strong(), notice.text()));
    }
    text("h1", "", sheet.heading());
    text("p", "sum", sheet.by());
    text("p", "", sheet.version());
    text("p", "", sheet.review());
    text("p", "", sheet.identifier());
    sheet.parts().forEach(this::part);
    text("p", "foot", sheet.printed());
    return this;
  }

  /** Cards, one after the other, below a title and what is said first. */
  PaperText cards(String title, String lead, List<Card> cards) {
    begin(title);
    text("h1", "", title);
    text("p", "", lead);
    cards.forEach(this::card);
    return this;
  }

  /** Tables below their headings, after a title, what is said first and some facts. */
  PaperText tables(String title, String lead, List<Fact> facts, List<Table> tables) {
    begin(title);
    text("h1", "", title);
    text("p", "", lead);
    facts(facts);
    tables.forEach(this::table);
    return this;
  }

  /** What is written, as a file to keep; its name says nothing of the person. */
  Answer named(String name) {
    byte[] file = Pdf.of(page + "</body></html>");
    return Answer.of(200, Pdf.MEDIA_TYPE, file)
        .with("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
        .with("Content-Language", t.language().tag())
        .with("Cache-Control", "no-store");
  }

  private void begin(String title) {
    String tag = t.language().tag();
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(tag)
        .append("\" xml:lang=\"")
        .append(tag)
        .append("\"><head>");
    text("title", "", title);
    page.append("<meta name=\"description\" content=\"")
        .append(PaperLetters.safe(title))
        .append("\"/>");
    page.append("<style>").append(STYLE).append("</style></head><body>");
    if (guarded) {
      text("p", "stamp", t.of("frame.protected"));
    }
  }

  private void part(CrisisPart part) {
    text("h2", "", part.title());
    if (part.lines().isEmpty()) {
      text("p", "", t.of("crisis.part.empty"));
    } else if (part.lines().size() == 1 && !part.numbered()) {
      text("p", "", part.lines().get(0));
    } else {
      list(part.numbered() ? "ol" : "ul", part.lines());
    }
  }

  private void card(Card card) {
    text("h2", "", card.title());
    text("p", "", card.lead());
    Empty empty = card.empty();
    if (empty != null) {
      text("p", "", empty.says());
      text("p", "", empty.normally());
    }
    card.goals().forEach(this::goal);
    facts(card.facts());
    list("ul", card.rows().stream().map(PaperText::said).toList());
  }

  private void goal(Goal goal) {
    text("h3", "", goal.label());
    text("p", "", goal.words());
    if (goal.rating() != null) {
      text("p", "", goal.rating().sentence());
    }
    list("ul", goal.steps().stream().map(this::said).toList());
  }

  private void facts(List<Fact> facts) {
    if (!facts.isEmpty()) {
      page.append("<table>");
      for (Fact fact : facts) {
        page.append("<tr>");
        page.append("<th scope=\"row\">").append(PaperLetters.safe(fact.label())).append("</th>");
        page.append("<td>").append(PaperLetters.safe(fact.value())).append("</td></tr>");
      }
      page.append("</table>");
    }
  }

  private void table(Table table) {
    text("h2", "", table.title());
    text("p", "", table.lead());
    page.append("<table class=\"cells\"><thead><tr>");
    table.heads().forEach(head -> cell("th scope=\"col\"", "th", head));
    page.append("</tr></thead><tbody>");
    for (Line line : table.lines()) {
      page.append("<tr>");
      cell("th scope=\"row\"", "th", line.cells().get(0));
      line.cells().stream().skip(1).forEach(one -> cell("td", "td", one));
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void cell(String begins, String ends, String text) {
    page.append('<').append(begins).append('>').append(PaperLetters.safe(text));
    page.append("</").append(ends).append('>');
  }

  private void list(String name, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append('<').append(name).append('>');
      lines.forEach(line -> text("li", "", line));
      page.append("</").append(name).append('>');
    }
  }

  private String said(GoalStep step) {
    return said(step.done() ? t.of("goal.done") : "", step.what(), step.due());
  }

  private static String said(Row row) {
    return said(row.title(), row.right(), row.under());
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }

  private void text(String name, String css, String text) {
    if (!text.isBlank()) {
      page.append('<').append(name);
      if (!css.isEmpty()) {
        page.append(" class=\"").append(css).append('"');
      }
      page.append('>').append(PaperLetters.safe(text)).append("</").append(name).append('>');
    }
  }
}
