package se.samordna.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.samordna.enginetests.InProcess;
import se.samordna.enginetests.Way;
import se.samordna.http.Border;
import se.samordna.http.Limits;
import se.samordna.http.Method;
import se.samordna.http.Routes;

/** All pages on services that a test has wired, asked as a browser asks, with no server between. */
public final class OpenPages {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Border border;
  private final Site site;

  public OpenPages(Site site) {
    this.site = site;
    border =
        new Border(
            Routes.of(Pages.routes(site)), new PageManners(site), site.doors(), Limits.usual());
  }

  /** The address of every page that is read after the login, with its variables. */
  public List<String> addresses() {
    return Pages.routes(site).stream()
        .filter(route -> route.method() == Method.GET && !route.open() && !route.own())
        .map(route -> route.path().toString())
        .toList();
  }

  /** Somebody's browser after the login. */
  public Browser logIn(String userName, String password, String language) {
    return new Browser(
        "__Host-samordna=" + site.sessions().logIn(userName, password.toCharArray(), "127.0.0.1"),
        language);
  }

  /** The browser of a person with a session of their own. */
  public Browser own(String token, String language) {
    return new Browser("__Host-samordna-own=" + token, language);
  }

  /** The browser of somebody who is not logged in. */
  public Browser stranger(String language) {
    return new Browser("__Host-samordna-form=drawn-before", language);
  }

  /** The address of every page of a person's own that is read after the login. */
  public List<String> ownAddresses() {
    return Pages.routes(site).stream()
        .filter(route -> route.method() == Method.GET && !route.open() && route.own())
        .map(route -> route.path().toString())
        .toList();
  }

  /** Every page, and everything that a page's form sends. */
  public List<Way> ways() {
    return Pages.routes(site).stream()
        .map(
            route ->
                Way.ofPage(
                    route.method().name(), route.path().toString(), route.open(), route.own()))
        .toList();
  }

  /** Asks with the token of a session, and of a form that stood on one of its pages. */
  public InProcess.Reply ask(String token, String formToken, Way way, String address, String body) {
    Map<String, String> headers =
        Map.of(
            "Cookie",
            (way.own() ? "__Host-samordna-own=" : "__Host-samordna=") + token,
            Border.FORM_TOKEN_HEADER,
            formToken);
    return InProcess.ask(
        border, new InProcess.Question(way.method(), address, headers, FORM, body));
  }

  /** The address of everything that a person's own pages send. */
  public List<String> ownForms() {
    return Pages.routes(site).stream()
        .filter(route -> route.method() == Method.POST && !route.open() && route.own())
        .map(route -> route.path().toString())
        .toList();
  }

  /**
   * What was answered.
   *
   * @param page of a PDF its words, so that whoever looks for words finds them there as well
   */
  public record Shown(int status, String location, Document page, byte[] bytes) {
    /** Where the first link leads that a query finds. */
    public String link(String query) {
      Element link = page.selectFirst(query);
      if (link == null) {
        throw new AssertionError("No " + query + " in " + page.body().text());
      }
      return link.attr("href");
    }

    /** What stands in the page's own part. */
    public String words() {
      return page.select("main").text();
    }
  }

  /** A browser with a session. */
  public final class Browser {
    private final String cookie;
    private final String language;

    private Browser(String cookie, String language) {
      this.cookie = cookie;
      this.language = language;
    }

    /** Reads a page. */
    public Shown get(String address) {
      return ask("GET", address, "");
    }

    /** Sends a page's form: its hidden fields as they stand there, and what is filled in. */
    public Shown send(Shown from, Map<String, List<String>> filled) {
      Element form = from.page().selectFirst("main form.card");
      if (form == null) {
        throw new AssertionError("No form in " + from.words());
      }
      List<String> pairs = new ArrayList<>();
      for (Element hidden : form.select("input[type=hidden]")) {
        pairs.add(encoded(hidden.attr("name")) + "=" + encoded(hidden.val()));
      }
      filled.forEach(
          (name, values) ->
              values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
      return post(form.attr("action"), String.join("&", pairs));
    }

    /** Sends a body that no page of ours has made. */
    public Shown post(String address, String body) {
      return ask("POST", address, body);
    }

    private Shown ask(String method, String address, String body) {
      Map<String, String> headers = Map.of("Cookie", cookie, "Accept-Language", language);
      InProcess.Reply reply =
          InProcess.ask(border, new InProcess.Question(method, address, headers, FORM, body));
      return new Shown(reply.status(), reply.header("Location"), page(reply), reply.bytes());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Document page(InProcess.Reply reply) {
    if (!reply.isPdf()) {
      return Jsoup.parse(reply.body());
    }
    Document page = Document.createShell("");
    page.body().appendElement("main").text(reply.body());
    return page;
  }
}
