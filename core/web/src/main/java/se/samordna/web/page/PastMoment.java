package se.samordna.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;

/** How a past moment is chosen, and how it stands in the address of what is shown then. */
final class PastMoment {
  private static final String DAY = "day";
  private static final String TIME = "time";

  private PastMoment() {}

  /** Shows what was at the moment of the address, or asks for one when it has none. */
  static Answer at(Visit visit, Supplier<Frame> asking, BiFunction<Visit, Instant, Answer> show) {
    if (visit.asked(DAY).isEmpty()) {
      return form(visit, asking, null);
    }
    Reading address = new Reading(visit.request().query());
    Instant at = address.moment(DAY, TIME, visit.now());
    address.check();
    return show.apply(visit, at);
  }

  /** Leads to what was at the moment that was typed. */
  static Answer chosen(Visit visit, Supplier<Frame> asking) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Instant at = form.moment(DAY, TIME, visit.now());
          form.check();
          return Answer.seeOther(visit.request().path() + asked(visit, at));
        },
        refusal -> form(visit, asking, refusal));
  }

  /** The moment as it stands after an address. */
  static String asked(Visit visit, Instant at) {
    return "?" + DAY + "=" + Days.of(at) + "&" + TIME + "=" + visit.t().dates().clock(at);
  }

  private static Answer form(Visit visit, Supplier<Frame> asking, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    LocalDate yesterday = visit.today().minusDays(1);
    FormView form =
        FormView.of(
            visit.request().path(),
            t.of("past.show"),
            List.of(
                DayFields.day(DAY, t.of("past.day"), yesterday.toString(), typed, t),
                Field.of(Field.Kind.SHORT, TIME, t.of("contact.time"))
                    .hint(t.of("past.time.hint"))
                    .value(typed.or(TIME, t.dates().clock(visit.now())))));
    Frame frame = asking.get().shape(Shape.NARROW).lead(t.of("past.lead")).doing(near(visit));
    return FormPages.show(visit, frame, form, refusal);
  }

  /** What people most often want to look back at. */
  private static Button[] near(Visit visit) {
    Texts t = visit.t();
    return new Button[] {
      Button.to(visit.request().path() + asked(visit, before(visit, 1)), t.of("past.yesterday")),
      Button.to(visit.request().path() + asked(visit, before(visit, 7)), t.of("past.week")),
      Button.to(visit.request().path() + asked(visit, before(visit, 28)), t.of("past.month"))
    };
  }

  private static Instant before(Visit visit, int days) {
    return visit.now().minus(Duration.ofDays(days));
  }

  /** When it was, in words. */
  static String words(Instant at, Texts t) {
    return t.of("past.at", t.dates().dated(Days.of(at)), t.dates().clock(at));
  }

  /** Another moment, and whatever else leads on. */
  static Button[] verbs(Visit visit, Optional<Button> more) {
    Button other = Button.to(visit.request().path(), visit.t().of("past.other")).icon("clock");
    return more.map(one -> new Button[] {other, one}).orElseGet(() -> new Button[] {other});
  }
}
