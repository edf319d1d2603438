package se.samordna.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/** Refusals as {@code application/problem+json} (RFC 9457). */
public final class ProblemJson {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The page of the guide that explains every code. */
  private static final String TYPE = "urn:samordna:problem:";

  private ProblemJson() {}

  /** A refusal as an answer in the language of the request. */
  public static Answer answer(Request request, Refusal refusal) {
    return answer(refusal, request.language(), request.id());
  }

  static Answer answer(Refusal refusal, Language language, String requestId) {
    String json = Json.write(members(refusal, language, requestId));
    return Answer.of(refusal.kind().status(), MEDIA_TYPE, json.getBytes(StandardCharsets.UTF_8))
        .with("Content-Language", language.tag());
  }

  /**
   * The members of a problem, to which an API may add its own: {@code type, title, status, detail,
   * code, instance} and {@code errors}, each with {@code pointer, code, says, mend}.
   */
  public static Map<String, Object> members(Refusal refusal, Language language, String requestId) {
    Problem first = refusal.problems().get(0);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPE + first.code().id());
    members.put("title", first.says(language));
    members.put("status", refusal.kind().status());
    members.put("detail", first.mend(language));
    members.put("code", first.code().id());
    members.put("instance", "urn:uuid:" + requestId);
    members.put("errors", errors(refusal, language));
    return members;
  }

  private static List<Map<String, Object>> errors(Refusal refusal, Language language) {
    List<Map<String, Object>> errors = new ArrayList<>();
    for (Problem problem : refusal.problems()) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("pointer", problem.pointer());
      error.put("code", problem.code().id());
      error.put("says", problem.says(language));
      error.put("mend", problem.mend(language));
      errors.add(error);
    }
    return errors;
  }
}
