package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samordna.engine.access.Access;
import se.samordna.enrolment.Judged;
import se.samordna.model.RuleUse;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.text.Text;

/**
 * A scene, and how much of what is said about it may be told to whoever looks at it. A unit manager
 * reads no record, and goes over limits all the same (ADR 20).
 */
record SceneFor(Scene scene, Named reader) {
  private static final Set<Fact> NOBODYS = Set.of(Fact.CASELOAD);

  /** As whoever was let through sees it. */
  static SceneFor of(Access access, Scene scene) {
    return new SceneFor(scene, Named.to(access));
  }

  /**
   * The verdicts: all of them where a limit is a manager's to go over, since nobody should decide
   * blind; else whose step it is, and what the caseload and the request itself say.
   */
  List<Judged> told(List<Judged> verdicts) {
    boolean decides =
        verdicts.stream().anyMatch(one -> one.overriddenBy().contains(ActorRole.UNIT_MANAGER));
    return reader == Named.PERSONS || decides ? verdicts : withoutRecord(verdicts);
  }

  /** What is worth knowing of the person's earlier time, for those who read the record. */
  List<Text> toldNotes(List<Text> notes) {
    return reader == Named.PERSONS ? notes : List.of();
  }

  /** The guards' verdicts stand last, in the order of the step. */
  private List<Judged> withoutRecord(List<Judged> verdicts) {
    List<RuleUse> guards = scene.step().guards();
    int cores = verdicts.size() - guards.size();
    List<Judged> told =
        new ArrayList<>(
            verdicts.subList(0, cores).stream().filter(one -> one.rule().equals("who")).toList());
    for (int i = 0; i < guards.size(); i++) {
      if (NOBODYS.containsAll(scene.running().needs(List.of(guards.get(i))))) {
        told.add(verdicts.get(cores + i));
      }
    }
    return told;
  }
}
