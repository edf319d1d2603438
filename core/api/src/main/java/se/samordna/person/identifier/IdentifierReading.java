package se.samordna.person.identifier;

import java.util.List;
import java.util.Map;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** What came of reading a number: the identifier, or what is wrong with it. */
public sealed interface IdentifierReading {

  /**
   * The number is one that the scheme could have given out. Whether it did, only the register
   * knows.
   */
  record Read(Identifier identifier) implements IdentifierReading {}

  /**
   * The number can't be right.
   *
   * @param problems what is wrong, at least one, the gravest first; hints about likely slips follow
   */
  record Refused(List<IdentifierProblem> problems) implements IdentifierReading {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("A refused number has at least one problem");
      }
    }

    /** The same as a refusal of the request, each problem at the field that the number came in. */
    public Refusal refusal(String pointer) {
      return new Refusal(problems.stream().map(problem -> at(pointer, problem)).toList());
    }

    private static Problem at(String pointer, IdentifierProblem problem) {
      return new Problem(
          Code.IDENTIFIER_WRONG, pointer, Map.of("why", problem.says(), "how", problem.mend()));
    }
  }

  /** The identifier read. */
  static IdentifierReading read(Identifier identifier) {
    return new Read(identifier);
  }

  /** A refusal for one reason. */
  static IdentifierReading refused(IdentifierProblem problem) {
    return new Refused(List.of(problem));
  }
}
