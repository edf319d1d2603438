package se.samordna.itests.way;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody can ask for and send: every page that is met by following links, and every form on
 * them with its fields as they stand.
 */
final class SentForms {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern FORM =
      Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|textarea|select|button)[^>]*?name=\"([^\"]*)\"([^>]*)>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final int MOST_PAGES = 250;

  private final Map<String, String> pages = new TreeMap<>();
  private final Map<String, Map<String, String>> forms = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  private SentForms() {}

  /** Everything from the first page on. */
  static SentForms metBy(Colleague who) {
    SentForms met = new SentForms();
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    Set<String> seen = new HashSet<>(ahead);
    Map<String, Integer> alike = new HashMap<>();
    while (!ahead.isEmpty() && met.pages.size() < MOST_PAGES) {
      String path = ahead.poll();
      if (alike.merge(path.replaceAll("[0-9a-f-]{36}", "*"), 1, Integer::sum) <= 4) {
        met.look(path, who.look(path, "sv")).stream().filter(seen::add).forEach(ahead::add);
      }
    }
    return met;
  }

  /** The body of each page that was met, by its address. */
  Map<String, String> pages() {
    return pages;
  }

  /** The fields of each form that was met, by where it is sent. */
  Map<String, Map<String, String>> forms() {
    return forms;
  }

  /** Every name of a field that was met. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** A file that is taken out has no tags to look for. */
  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private List<String> look(String path, HttpResponse<String> answer) {
    if (answer.statusCode() == 303) {
      return List.of(answer.headers().firstValue("Location").orElseThrow());
    }
    if (answer.statusCode() != 200 || !isPage(answer)) {
      return List.of();
    }
    pages.put(path, answer.body());
    Matcher form = FORM.matcher(answer.body());
    while (form.find()) {
      String action = plain(form.group(1));
      if (!action.startsWith("/logout")) {
        forms.put(action.isEmpty() ? path : action, fields(form.group(2)));
      }
    }
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(answer.body());
    while (link.find()) {
      String to = plain(link.group(1));
      if (!to.startsWith("/assets/") && !to.contains("lang=")) {
        links.add(to);
      }
    }
    return links;
  }

  private Map<String, String> fields(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      Matcher value = VALUE.matcher(field.group(2));
      fields.put(plain(field.group(1)), value.find() ? plain(value.group(1)) : "");
    }
    names.addAll(fields.keySet());
    return fields;
  }

  static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
