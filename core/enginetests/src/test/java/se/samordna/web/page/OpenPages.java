package se.samordna.web.page;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
      String[] parts = address.split("#", 2)[0].split("\\?", 2);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.put("Host", "localhost");
      headers.put("Cookie", cookie);
      headers.put("Accept-Language", language);
      Answered answered = new Answered();
      try {
        border.answer(
            request(method, parts[0], parts.length == 1 ? null : parts[1], headers, body),
            answered.response());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return answered.shown();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpServletRequest request(
      String method, String path, String query, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getPathInfo" -> path;
              case "getServletPath" -> "";
              case "getQueryString" -> query;
              case "getHeader" -> headers.get((String) arguments[0]);
              case "getContentType" -> body.isEmpty() ? null : FORM;
              case "getContentLengthLong" -> (long) bytes.length;
              case "getInputStream" -> new Sent(bytes);
              case "getRemoteAddr" -> "127.0.0.1";
              case "isSecure" -> false;
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** What came back. */
  private static final class Answered {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    HttpServletResponse response() {
      return proxy(
          HttpServletResponse.class,
          (self, called, arguments) -> {
            switch (called.getName()) {
              case "setStatus" -> status = (Integer) arguments[0];
              case "setHeader", "addHeader" ->
                  headers.put((String) arguments[0], (String) arguments[1]);
              case "setContentLength" -> {}
              case "getOutputStream" -> {
                return new Received(body);
              }
              default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
          });
    }

    Shown shown() {
      return new Shown(status, headers.getOrDefault("Location", ""), page(), body.toByteArray());
    }

    private Document page() {
      if (!headers.getOrDefault("Content-Type", "").equals("application/pdf")) {
        return Jsoup.parse(body.toString(StandardCharsets.UTF_8));
      }
      try (PDDocument pdf = Loader.loadPDF(body.toByteArray())) {
        Document page = Document.createShell("");
        page.body().appendElement("main").text(new PDFTextStripper().getText(pdf));
        return page;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Sent extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Sent(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Nobody listens");
    }
  }

  private static final class Received extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    Received(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int one) {
      bytes.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Nobody listens");
    }
  }
}
