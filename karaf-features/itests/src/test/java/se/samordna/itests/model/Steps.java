package se.samordna.itests.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Work;

/**
 * One client that takes two steps of one enrolment in turn, there and back, and reads the enrolment
 * and tries the step before each.
 */
final class Steps implements Work {
  private final Colleague colleague;
  private final String name;
  private final String path;
  private final List<Step> steps;
  private final boolean mayBeAway;
  private final Away away = new Away();
  private String revision;
  private int turn;

  /** A step with what is filled in. */
  record Step(String id, String input) {
    String body() {
      return "{\"input\": " + input + "}";
    }
  }

  private Steps(
      Colleague colleague, String name, String enrolment, List<Step> steps, boolean mayBeAway) {
    this.colleague = colleague;
    this.name = name;
    this.path = "/api/v1/enrolments/" + enrolment;
    this.steps = List.copyOf(steps);
    this.mayBeAway = mayBeAway;
  }

  /** Steps of a model that stays. */
  static Steps of(Colleague colleague, String model, String enrolment, Step there, Step back) {
    return new Steps(colleague, model, enrolment, List.of(there, back), false);
  }

  /** Steps of a model that comes and goes: a step may be answered 503, and nothing else. */
  static Steps ofComing(
      Colleague colleague, String model, String enrolment, Step there, Step back) {
    return new Steps(colleague, model, enrolment, List.of(there, back), true);
  }

  @Override
  public Ask next() {
    Step step = steps.get(turn / 3 % steps.size());
    return switch (turn % 3) {
      case 0 -> Ask.get(name + " view", path, colleague.headers());
      case 1 -> stepping(name + " preview", step, ":preview", colleague.headers());
      default -> stepping(name + " step", step, "", revising());
    };
  }

  @Override
  public void answered(Ask ask, Answer answer) {
    if (answer.status() == 503) {
      away.heed(ask, answer);
      turn -= turn % 3; // read again, try again
      return;
    }
    if (turn % 3 != 1) {
      revision = answer.header("etag").orElse("none");
    }
    turn++;
  }

  @Override
  public void unanswered(Ask ask, IOException why) {
    turn -= turn % 3;
  }

  /** Answers 503 that don't say what a client needs to know. */
  List<String> wrong() {
    return away.wrong();
  }

  private Ask stepping(String name, Step step, String verb, List<String> headers) {
    Ask ask = Ask.post(name, path + "/steps/" + step.id() + verb, headers, step.body());
    return mayBeAway ? ask.expecting(503) : ask;
  }

  private List<String> revising() {
    List<String> headers = new ArrayList<>(colleague.headers());
    headers.add("If-Match: " + revision);
    return headers;
  }
}
