package se.samordna.web.page;

import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.refusal.Refusal;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormPage;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;

/** Pages that are one form: shown empty or filled, and shown again with what must be mended. */
final class FormPages {
  private FormPages() {}

  /** A form, and what was wrong with it when it was sent. */
  static Answer show(Visit visit, Frame frame, FormView form, @Nullable Refusal refusal) {
    return show(visit, frame, form, null, refusal);
  }

  /** A form with something beside it. */
  static Answer show(
      Visit visit,
      Frame frame,
      FormView form,
      Lists.@Nullable RowCard side,
      @Nullable Refusal refusal) {
    int status = refusal == null ? 200 : refusal.kind().status();
    return visit.show(status, "form", frame, new FormPage(visit.mended(form, refusal), side));
  }

  /** The hidden field that says which revision the page was read with. */
  static Field revision(int revision) {
    return Field.of(Field.Kind.HIDDEN, "revision", "").value(Integer.toString(revision));
  }
}
