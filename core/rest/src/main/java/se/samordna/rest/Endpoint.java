package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.Judged;
import se.samordna.http.Answer;
import se.samordna.http.Handler;
import se.samordna.http.Method;
import se.samordna.http.ProblemJson;
import se.samordna.http.Request;
import se.samordna.refusal.Code;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Answers the requests to one operation: reads by its shapes, does its work, writes. */
final class Endpoint implements Handler {
  private final Operation operation;
  private final Optional<Shape> takes;
  private final Optional<Shape> gives;
  private final Optional<Shape> current;
  private final Shape verdicts;
  private final Set<String> known;

  Endpoint(Operation operation, Shapes shapes) {
    this.operation = operation;
    this.takes = operation.takes().map(shapes::of);
    this.gives = operation.gives().map(shapes::of);
    this.current = operation.current().map(now -> shapes.of(now.type()));
    this.verdicts = shapes.of(new Shapes.Generic(List.class, Judged.class));
    this.known = new HashSet<>(operation.query());
    known.add("lang");
  }

  @Override
  public Answer handle(Request request) {
    for (String name : request.query().names()) {
      if (!known.contains(name)) {
        throw Refusal.at("/" + name, Code.FIELD_UNKNOWN);
      }
    }
    List<Problem> missing =
        operation.needed().stream()
            .filter(name -> request.query().filled(name).isEmpty())
            .map(name -> Problem.at("/" + name, Code.FIELD_MISSING))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    Call call = Call.read(request, takes);
    try {
      return answered(call);
    } catch (NotTaken notTaken) {
      JsonNode why = ShapeWriter.write(verdicts, notTaken.verdicts());
      return problem(request, Refusal.of(Code.STEP_REFUSED), "verdicts", why);
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.STALE && operation.current().isPresent()) {
        return stale(call, refusal, operation.current().get());
      }
      throw refusal;
    }
  }

  /** What is read of a row that was merged is read of the one that remains. */
  private Answer answered(Call call) {
    try {
      return answer(operation.work().on(call));
    } catch (Refusal refusal) {
      Problem first = refusal.problems().get(0);
      Object survivor = first.values().get("person");
      if (operation.method() != Method.GET
          || first.code() != Code.PERSON_MERGED
          || survivor == null) {
        throw refusal;
      }
      String path = call.request().path().replace(call.text("person"), survivor.toString());
      return answer(operation.work().on(call.about(survivor.toString())))
          .with("Content-Location", path);
    }
  }

  private Answer answer(Reply reply) {
    Answer answer = body(operation.status(), reply.value());
    if (reply.revision().isPresent()) {
      answer = answer.with("ETag", tag(reply));
    }
    if (!reply.location().isEmpty()) {
      answer = answer.with("Location", Api.ROOT + reply.location());
    }
    if (!reply.session().isEmpty()) {
      answer =
          operation.own()
              ? answer.withOwnSession(reply.session())
              : answer.withSession(reply.session());
    }
    if (!reply.endsSession()) {
      return answer;
    }
    return operation.own() ? answer.withoutOwnSession() : answer.withoutSession();
  }

  private Answer body(int status, @Nullable Object value) {
    if (value == null) {
      return Answer.of(status);
    }
    JsonNode json = ShapeWriter.write(gives.orElseThrow(), value);
    return Answer.of(status, "application/json", JsonText.write(json));
  }

  /**
   * Somebody was first: the answer shows what now holds, so that nobody's words get lost; but not
   * to whom it is not shown otherwise.
   */
  private Answer stale(Call call, Refusal refusal, Operation.Current current) {
    Reply now;
    try {
      now = current.again().on(call);
    } catch (Refusal notShown) {
      throw refusal;
    }
    JsonNode json = ShapeWriter.write(this.current.orElseThrow(), now.value());
    Answer answer = problem(call.request(), refusal, "current", json);
    return now.revision().isPresent() ? answer.with("ETag", tag(now)) : answer;
  }

  private static Answer problem(Request request, Refusal refusal, String name, JsonNode value) {
    ObjectNode problem = (ObjectNode) JsonText.read(ProblemJson.answer(request, refusal).text());
    problem.set(name, value);
    return Answer.of(refusal.kind().status(), ProblemJson.MEDIA_TYPE, JsonText.write(problem))
        .with("Content-Language", request.language().tag());
  }

  private static String tag(Reply reply) {
    return "\"" + reply.revision().orElseThrow() + "\"";
  }
}
