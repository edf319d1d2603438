package se.samordna.engine.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * Every problem found while one file or answer is read, and what kind of thing is being read.
 *
 * <p>A file that is wrong everywhere is not worth a list without end, so no more than {@link #MOST}
 * are kept, each once.
 */
final class Findings {
  /** The most problems that are told of one file. */
  static final int MOST = 500;

  private final Kind kind;
  private final Set<Problem> problems = new LinkedHashSet<>();

  Findings(Kind kind) {
    this.kind = kind;
  }

  /** What is being read; each has its own codes for what may be wrong with any JSON. */
  enum Kind {
    FORM(Code.FORM_FIELD_MISSING, Code.FORM_FIELD_WRONG, Code.FORM_ELEMENT_OUTSIDE),
    RESPONSE(Code.FIELD_MISSING, Code.FIELD_WRONG, Code.FIELD_UNKNOWN);

    private final Code missing;
    private final Code wrong;
    private final Code outside;

    Kind(Code missing, Code wrong, Code outside) {
      this.missing = missing;
      this.wrong = wrong;
      this.outside = outside;
    }
  }

  void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }

  void missing(String pointer, String field) {
    add(Problem.at(pointer, kind.missing).with("field", field));
  }

  void wrong(String pointer, String field, Text why) {
    add(Problem.at(pointer, kind.wrong).with("field", field).with("why", why));
  }

  void outside(String pointer, String field) {
    outside(pointer, field, new Text("", ""));
  }

  /** An element outside the subset; why is empty or begins with its own colon. */
  void outside(String pointer, String field, Text why) {
    add(Problem.at(pointer, kind.outside).with("field", field).with("why", why));
  }

  boolean none() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
