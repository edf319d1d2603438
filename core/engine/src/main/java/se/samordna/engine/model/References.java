package se.samordna.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** Names that point at something else in the model. */
final class References {
  static final Text PHASE = new Text("fas", "phase");
  static final Text FIELD = new Text("fält i steget", "field of the step");
  static final Text OPTION = new Text("alternativ till fältet", "option of the field");
  static final Text MARK = new Text("markering", "mark");
  static final Text ACTIVITY = new Text("aktivitet", "activity");
  static final Text CASELOAD = new Text("belastningsregel", "caseload rule");
  static final Text REASON = new Text("orsak på tavlan", "board reason");
  static final Text DETAIL = new Text("detalj om orsaken", "detail of the reason");
  static final Text STEP = new Text("steg", "step");
  static final Text STAGE = new Text("skede", "stage");
  static final Text OFFER = new Text("erbjuden insats", "offer");
  static final Text COLUMN = new Text("kolumn", "column");
  static final Text CRITERION = new Text("villkor", "criterion");
  static final Text FORM = new Text("formulär", "form");
  static final Text INDICATOR = new Text("indikator", "indicator");
  static final Text GROUP = new Text("grupp", "group");
  static final Text FIDELITY_ITEM = new Text("del av programtroheten", "fidelity item");
  static final Text GUIDELINE = new Text("riktlinje", "guideline");

  private References() {}

  /** Notes a name that nothing has. */
  static void unknown(Findings findings, String pointer, Text kind, String id) {
    findings.at(pointer, Code.MODEL_REFERENCE_UNKNOWN).with("kind", kind).with("id", id).note();
  }

  /** Notes each name of a list that stands a second time. */
  static void once(Findings findings, String pointer, Text kind, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        findings
            .at(pointer + "/" + i, Code.MODEL_ID_TWICE)
            .with("kind", kind)
            .with("id", ids.get(i))
            .note();
      }
    }
  }

  /** The known name that is spelt most like this one, if any is near. */
  static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(one -> distance(name, one) <= Math.max(2, name.length() / 3))
        .min(
            Comparator.comparingInt((String one) -> distance(name, one)).thenComparing(one -> one));
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i <= other.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
