package se.samordna.enginetests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Every form that stands on some page, with a place in each field that takes a text: the same form
 * twice only where its fields are others.
 */
final class WordForms {
  private static final Set<String> PRESSED = Set.of("submit", "button", "reset", "image", "file");
  private static final Set<String> DRAWN = Set.of("formToken", "once");
  private static final Set<String> TEXTS = Set.of("", "text", "search", "tel", "email", "url");

  /** Which of the answers is chosen: the first that says something, or the last. */
  private static final List<Boolean> CHOICES = List.of(true, false);

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final String today;

  /**
   * @param today what is put where a day is asked for
   */
  WordForms(String today) {
    this.today = today;
  }

  /** A form. */
  record Form(String method, String action, Worded body) {}

  List<Form> all() {
    return List.copyOf(forms.values());
  }

  /** Takes the forms of a page. */
  void take(InProcess.Reply page) {
    if (page.status() != 200 || !page.header("Content-Type").startsWith("text/html")) {
      return;
    }
    for (Element form : Jsoup.parse(page.body()).select("form")) {
      String method = form.attr("method").equals("post") ? "POST" : "GET";
      String action = form.attr("action").replaceAll("[?#].*", "");
      for (boolean first : CHOICES) {
        forms.putIfAbsent(
            method + " " + action + " " + first + " " + names(form),
            new Form(method, action, filled(form, first)));
      }
    }
  }

  private static String names(Element form) {
    return form.select("input[name], select[name], textarea[name]").stream()
        .map(field -> field.attr("name"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private Worded filled(Element form, boolean first) {
    List<String> between = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    Set<String> chosen = new HashSet<>();
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      String name = field.attr("name");
      String type = field.attr("type");
      boolean choice = type.equals("radio") || type.equals("checkbox");
      if (PRESSED.contains(type)
          || DRAWN.contains(name)
          || field.hasAttr("disabled")
          || (choice && !isChosen(form, field, first, chosen))) {
        continue;
      }
      before
          .append(before.isEmpty() && between.isEmpty() ? "" : "&")
          .append(encoded(name))
          .append('=');
      if (takesText(field, type)) {
        between.add(before.toString());
        plain.add(encoded(there(field)));
        before.setLength(0);
      } else {
        before.append(encoded(value(field, type, first)));
      }
    }
    between.add(before.toString());
    return new Worded(between, plain);
  }

  private static boolean takesText(Element field, String type) {
    return field.tagName().equals("textarea")
        || (field.tagName().equals("input") && TEXTS.contains(type));
  }

  /** The first or the last of those with the same name. */
  private static boolean isChosen(Element form, Element field, boolean first, Set<String> chosen) {
    String name = field.attr("name");
    List<Element> same =
        form.select("input[name]").stream().filter(one -> one.attr("name").equals(name)).toList();
    return chosen.add(name + field.val())
        && field.equals(first ? same.get(0) : same.get(same.size() - 1));
  }

  private static String there(Element field) {
    String there = field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    return there.isEmpty() && field.hasAttr("required") ? "Sagt" : there;
  }

  private String value(Element field, String type, boolean first) {
    if (field.tagName().equals("select")) {
      List<String> values =
          field.select("option").stream().map(Element::val).filter(one -> !one.isEmpty()).toList();
      return values.isEmpty() ? "" : values.get(first ? 0 : values.size() - 1);
    }
    return field.val().isEmpty() ? answered(type) : field.val();
  }

  private String answered(String type) {
    return switch (type) {
      case "date" -> today;
      case "month" -> today.substring(0, 7);
      case "time" -> "17:30";
      case "datetime-local" -> today + "T17:30";
      case "number" -> "1";
      case "checkbox", "radio" -> "on";
      default -> "";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
