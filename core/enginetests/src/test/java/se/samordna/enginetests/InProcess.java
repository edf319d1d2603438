package se.samordna.enginetests;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import se.samordna.http.Border;

/** Asks a border as a server would, with no server between. */
public final class InProcess {
  private InProcess() {}

  /**
   * What is asked.
   *
   * @param address the path, and what may stand after a question mark
   * @param type of the body, which may be empty
   */
  public record Question(
      String method, String address, Map<String, String> headers, String type, String body) {}

  /** What was answered: each header as {@code name: value}, in the order they were set. */
  public record Reply(int status, List<String> headers, byte[] bytes) {
    /** Whether it is a PDF. */
    public boolean isPdf() {
      return header("Content-Type").equals("application/pdf");
    }

    /** Its words; of a PDF those that stand on its sheets. */
    public String body() {
      if (!isPdf()) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The first value of a header, empty if there is none. */
    public String header(String name) {
      String start = name + ": ";
      return headers.stream()
          .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
          .map(header -> header.substring(start.length()))
          .findFirst()
          .orElse("");
    }

    /** All of it, headers first. */
    public String whole() {
      return status + "\n" + String.join("\n", headers) + "\n\n" + body();
    }
  }

  /** What a border answers. */
  public static Reply ask(Border border, Question question) {
    Answered answered = new Answered();
    try {
      border.answer(request(question), answered.response());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answered.reply();
  }

  private static HttpServletRequest request(Question question) {
    String[] parts = question.address().split("#", 2)[0].split("\\?", 2);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", "localhost");
    headers.putAll(question.headers());
    byte[] bytes = question.body().getBytes(StandardCharsets.UTF_8);
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> question.method();
              case "getPathInfo" -> parts[0];
              case "getServletPath" -> "";
              case "getQueryString" -> parts.length == 1 ? null : parts[1];
              case "getHeader" -> headers.get((String) arguments[0]);
              case "getContentType" -> bytes.length == 0 ? null : question.type();
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
    private final List<String> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    HttpServletResponse response() {
      return proxy(
          HttpServletResponse.class,
          (self, called, arguments) -> {
            switch (called.getName()) {
              case "setStatus" -> status = (Integer) arguments[0];
              case "setHeader", "addHeader" -> headers.add(arguments[0] + ": " + arguments[1]);
              case "setContentLength" -> {}
              case "getOutputStream" -> {
                return new Received(body);
              }
              default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
          });
    }

    Reply reply() {
      return new Reply(status, List.copyOf(headers), body.toByteArray());
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
