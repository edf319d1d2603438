package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.http.Answer;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/** What a review of accesses came to: the form that asks, and the sentence that tells. */
final class ConclusionForm {
  private ConclusionForm() {}

  /** The form, which is posted to where it stands. */
  static Answer show(Visit visit, @Nullable Refusal refusal, String leave) {
    AuditPage.mustReview(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Kind.RADIO, "conclusion", t.of("samples.conclusion"))
                        .options(Choices.of(Conclusion.class, t))
                        .value(typed.or("conclusion", "")),
                    Field.of(Kind.LONG, "words", t.of("openings.words"))
                        .hint(t.of("openings.words.hint"))
                        .value(typed.or("words", ""))))
            .leave(leave, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("samples.review"), Menu.NONE)
            .shape(Shape.NARROW)
            .crumbs(AuditPage.crumbs(t, t.of("samples.review"))),
        form,
        refusal);
  }

  /** What was found, by whom and when. */
  static String said(@Nullable Review review, Visit visit) {
    Texts t = visit.t();
    return review == null
        ? t.of("samples.waiting")
        : t.of(
            "samples.said",
            t.named(review.conclusion()),
            review.byName().isEmpty() ? t.of("log.staff") : review.byName(),
            t.dates().near(review.at(), visit.today()),
            review.words());
  }
}
