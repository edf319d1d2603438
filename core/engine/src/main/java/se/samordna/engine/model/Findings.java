package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * What is wrong with a model, collected while it is read. Each finding names its file and the place
 * in it. A model that is wrong everywhere is not worth a list without end.
 */
final class Findings {
  /** The most findings that are told of one model. */
  static final int MOST = 500;

  private final List<Problem> all = new ArrayList<>();

  /** Something in {@code model.json}. */
  Finding at(String pointer, Code code) {
    return in(ModelFiles.MODEL, pointer, code);
  }

  /** Something in a file. */
  Finding in(String file, String pointer, Code code) {
    return new Finding(Problem.at(pointer, code).with("file", file));
  }

  /** A finding of somebody else about a file. */
  void add(String file, Problem problem) {
    keep(problem.with("file", file));
  }

  void addAll(List<Problem> problems) {
    problems.forEach(this::keep);
  }

  List<Problem> all() {
    return List.copyOf(all);
  }

  private void keep(Problem problem) {
    if (all.size() < MOST) {
      all.add(problem);
    }
  }

  /** A finding that is kept once its values are there. */
  final class Finding {
    private Problem problem;

    private Finding(Problem problem) {
      this.problem = problem;
    }

    Finding with(String name, Object value) {
      problem = problem.with(name, value);
      return this;
    }

    void note() {
      keep(problem);
    }
  }
}
