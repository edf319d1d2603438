package se.samordna.web.page;

import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.Call;
import se.samordna.web.view.Lists.Crisis;
import se.samordna.web.view.Lists.CrisisPart;

/**
 * The crisis plan as one file that opens without Samordna and without a network: everything that it
 * shows stands in it, and on paper it is one A4.
 */
final class CrisisPlanFile {
  private static final String STYLE =
      """
      body { max-width: 52rem; margin: 1rem auto; padding: 0 1rem; color: #1a1a1a;
        background: #fff; font: 1rem/1.4 system-ui, sans-serif; }
      header { border-bottom: 3px solid #a11f3a; padding-bottom: .5rem; }
      h1 { margin: 0; font-size: 1.6rem; }
      h2 { margin: 0 0 .2rem; font-size: 1rem; }
      header p { margin: .2rem 0; color: #444; }
      ul.call { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: .75rem 0;
        padding: .5rem .75rem; border: 2px solid #a11f3a; list-style: none; font-weight: 600; }
      ul.call a { display: block; color: #83152c; font-size: 1.2rem; }
      section { break-inside: avoid; padding: .4rem 0; border-top: 1px solid #767676; }
      section p, section ul, section ol { margin: 0; }
      .said { font-family: Georgia, serif; }
      footer { margin-top: .75rem; color: #444; font-size: .85rem; }
      @media (min-width: 40rem) { main { columns: 2; column-gap: 2rem; } }
      @page { size: A4; margin: 11mm; }
      @media print {
        body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.25; }
        main { columns: 2; column-gap: 8mm; }
        h1 { font-size: 15pt; } h2 { font-size: 9.5pt; }
        section { padding: 1.2mm 0; }
      }
      """;

  private final Texts t;
  private final StringBuilder page = new StringBuilder();

  private CrisisPlanFile(Texts t) {
    this.t = t;
  }

  static String write(Crisis plan, Texts t) {
    CrisisPlanFile file = new CrisisPlanFile(t);
    file.all(plan);
    return file.page.toString();
  }

  private void all(Crisis plan) {
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(t.language().tag())
        .append("\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    element("title", "", plan.heading());
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
    element("h1", "", plan.heading());
    element("p", "", plan.version() + ". " + plan.review() + ". " + plan.identifier());
    element("p", "", plan.by());
    page.append("</header>\n");
    calls(plan.calls());
    page.append("<main>\n");
    plan.parts().forEach(this::part);
    page.append("</main>\n");
    element("footer", "", plan.printed());
    page.append("</body>\n</html>\n");
  }

  private void calls(List<Call> calls) {
    page.append("<ul class=\"call\">\n");
    for (Call call : calls) {
      page.append("<li>").append(safe(call.who())).append(" <a href=\"tel:");
      page.append(safe(call.dial()))
          .append("\">")
          .append(safe(call.number()))
          .append("</a></li>\n");
    }
    page.append("</ul>\n");
  }

  private void part(CrisisPart part) {
    page.append("<section>\n");
    element("h2", "", part.title());
    String words = part.words() ? " class=\"said\"" : "";
    if (part.lines().isEmpty()) {
      element("p", "", t.of("crisis.part.empty"));
    } else if (part.lines().size() == 1 && !part.numbered()) {
      element("p", words, part.lines().get(0));
    } else {
      String list = part.numbered() ? "ol" : "ul";
      page.append('<').append(list).append(">\n");
      part.lines().forEach(line -> element("li", words, line));
      page.append("</").append(list).append(">\n");
    }
    page.append("</section>\n");
  }

  private void element(String name, String attributes, String text) {
    page.append('<').append(name).append(attributes).append('>').append(safe(text));
    page.append("</").append(name).append(">\n");
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
