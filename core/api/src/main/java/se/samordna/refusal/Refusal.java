package se.samordna.refusal;

import java.io.Serial;
import java.util.List;

/**
 * A request that is refused, with every reason at once.
 *
 * <p>Unchecked, because only the borders (page, API, console) have anything to do with it: they
 * turn it into an answer in one place. Nothing of the refused request has been stored, but its
 * audit row. The message holds codes and pointers only, never a person's data, and may be logged.
 */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one; the first one's kind is the refusal's
   */
  public Refusal(List<Problem> problems) {
    super(summary(problems), null, false, true);
    this.problems = List.copyOf(problems);
  }

  /** A refusal for one reason that concerns the whole request. */
  public static Refusal of(Code code) {
    return new Refusal(List.of(Problem.of(code)));
  }

  /** A refusal for one reason at one place. */
  public static Refusal at(String pointer, Code code) {
    return new Refusal(List.of(Problem.at(pointer, code)));
  }

  /** A refusal for one reason. */
  public static Refusal of(Problem problem) {
    return new Refusal(List.of(problem));
  }

  /** Every reason, the gravest first. */
  public List<Problem> problems() {
    return problems;
  }

  /** The kind of the first reason. */
  public Kind kind() {
    return problems.get(0).code().kind();
  }

  private static String summary(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("A refusal has at least one reason");
    }
    StringBuilder summary = new StringBuilder();
    for (Problem problem : problems) {
      summary.append(summary.isEmpty() ? "" : ", ").append(problem.code().id());
      summary.append(problem.pointer().isEmpty() ? "" : " " + problem.pointer());
    }
    return summary.toString();
  }
}
