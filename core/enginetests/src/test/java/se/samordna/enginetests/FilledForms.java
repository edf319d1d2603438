package se.samordna.enginetests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms that pages show, filled in by somebody who answers everything shortly. */
final class FilledForms {
  private static final Set<String> PRESSED = Set.of("submit", "button", "reset", "image", "file");

  /** What a form without fields comes to, which may not be sent empty. */
  private static final String NOTHING = "revision=1";

  /** Drawn for each page that is shown; a form without the second may be sent twice. */
  private static final Set<String> DRAWN = Set.of("formToken", "once");

  private final Map<Way, Pattern> sends = new HashMap<>();
  private final Map<Way, String> bodies = new HashMap<>();
  private final String today;

  /**
   * @param today what is put where a day is asked for
   */
  FilledForms(List<Way> ways, String today) {
    this.today = today;
    for (Way way : ways) {
      if (way.page() && !way.reads()) {
        sends.put(way, Pattern.compile(way.path().replaceAll("\\{[^}]+}", "[^/]+")));
      }
    }
  }

  /** Fills in the forms that stand on a page; the first of each kind is the one that is sent. */
  void take(InProcess.Reply page) {
    if (page.status() != 200 || !page.header("Content-Type").startsWith("text/html")) {
      return;
    }
    for (Element form : Jsoup.parse(page.body()).select("form[method=post]")) {
      String action = form.attr("action").replaceAll("[?#].*", "");
      sends.forEach(
          (way, sent) -> {
            if (sent.matcher(action).matches()) {
              bodies.putIfAbsent(way, filled(form));
            }
          });
    }
  }

  /** What is sent that way; no more than a revision where no page shows the form. */
  String body(Way way) {
    return bodies.getOrDefault(way, NOTHING);
  }

  private String filled(Element form) {
    List<String> pairs = new ArrayList<>();
    Set<String> chosen = new HashSet<>();
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      String name = field.attr("name");
      String type = field.attr("type");
      boolean choice = type.equals("radio") || type.equals("checkbox");
      if (!PRESSED.contains(type)
          && !DRAWN.contains(name)
          && !(choice && !chosen.add(name))
          && !field.hasAttr("disabled")) {
        pairs.add(encoded(name) + "=" + encoded(value(field, type)));
      }
    }
    return pairs.isEmpty() ? NOTHING : String.join("&", pairs);
  }

  private String value(Element field, String type) {
    if (field.tagName().equals("select")) {
      return field.select("option").stream()
          .map(Element::val)
          .filter(value -> !value.isEmpty())
          .findFirst()
          .orElse("");
    }
    String there = field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    return there.isEmpty() ? answered(type) : there;
  }

  private String answered(String type) {
    return switch (type) {
      case "hidden" -> "";
      case "date" -> today;
      case "month" -> today.substring(0, 7);
      case "time" -> "07:30";
      case "datetime-local" -> today + "T07:30";
      case "number" -> "1";
      case "tel" -> "070-174 06 08";
      case "checkbox", "radio" -> "on";
      default -> "Så sade hon den dagen.";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
