package se.samordna.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/**
 * Says what the web server itself refuses (a broken address, a header too long, a path that no
 * bundle has) in our words: a problem, or a small page for a browser. Nothing that was sent is
 * repeated.
 */
final class ServerErrors extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    HttpFields asked = request.getHeaders();
    Language language =
        LanguageChoice.of(
            Optional.empty(),
            Cookies.find(asked.get("Cookie"), Cookies.LANGUAGE),
            asked.get("Accept-Language"));
    Refusal refusal = Refusal.of(code(status));
    String id = UUID.randomUUID().toString();
    boolean page = wantsPage(request);
    String body = page ? page(refusal, language) : problem(refusal, language, id, status);

    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.each(request.isSecure(), headers::put);
    headers.put(Border.REQUEST_ID_HEADER, id);
    headers.put("Content-Type", page ? "text/html; charset=utf-8" : ProblemJson.MEDIA_TYPE);
    headers.put("Content-Language", language.tag());
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static boolean wantsPage(Request request) {
    String path = request.getHttpURI().getPath();
    String accept = request.getHeaders().get("Accept");
    boolean api = path != null && path.startsWith("/api/");
    return !api && accept != null && accept.contains("text/html");
  }

  private static Code code(int status) {
    return switch (status) {
      case 404 -> Code.NOT_FOUND;
      case 405 -> Code.METHOD_UNKNOWN;
      case 413 -> Code.BODY_TOO_LARGE;
      case 415 -> Code.MEDIA_TYPE_WRONG;
      case 503 -> Code.OVERLOADED;
      default -> status < 500 ? Code.NOT_READABLE : Code.UNEXPECTED;
    };
  }

  private static String problem(Refusal refusal, Language language, String id, int status) {
    Map<String, Object> members = ProblemJson.members(refusal, language, id);
    members.put("status", status);
    return Json.write(members);
  }

  /** Texts of the catalogue are ours and hold no markup. */
  private static String page(Refusal refusal, Language language) {
    Problem problem = refusal.problems().get(0);
    return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>Samordna</title></head>
        <body><main><h1>%s</h1><p>%s</p><p><a href="/">Samordna</a></p></main></body>
        </html>
        """
        .formatted(language.tag(), problem.says(language), problem.mend(language));
  }
}
