package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Principal;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.OfferTaken;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;

/**
 * The questions on an intervention. An empty one asks what every intervention needs; the rest is
 * asked of one that has been written down.
 */
final class InterventionFields {
  /** One to write in. */
  static final Intervention EMPTY =
      new Intervention(Id.next(), "", "", null, "", null, Intervention.Status.PROPOSED);

  private InterventionFields() {}

  static List<Field> of(
      Intervention one, String at, int number, Typed typed, InterventionChoices choices) {
    Texts t = choices.texts();
    List<Field> fields = new ArrayList<>();
    fields.add(hidden(at + "id", choices.kept(one.id())));
    fields.add(text(at + "what", t.of("plan.do.what", number), one.what()));
    fields.addAll(choices.offers(one, at));
    fields.addAll(choices.performers(one, at));
    Principal.Kind principal = one.principal();
    fields.add(
        Field.of(Field.Kind.SELECT, at + "principal", t.of("plan.do.principal"))
            .options(
                Choices.orNone(t.of("plan.do.principal.own"), Choices.of(Principal.Kind.class, t)))
            .mayBeLeftOut()
            .value(typed.or(at + "principal", principal == null ? "" : principal.name())));
    fields.add(text(at + "cadence", t.of("plan.do.cadence"), one.cadence()).mayBeLeftOut());
    fields.add(
        Field.of(Field.Kind.DATE, at + "followUp", t.of("plan.do.follow.up"))
            .hint(t.of("form.date.hint"))
            .value(day(typed, at + "followUp", one.followUp())));
    fields.add(hidden(at + "start", day(typed, at + "start", one.start())));
    fields.add(
        Field.of(Field.Kind.SELECT, at + "status", t.of("plan.do.status"))
            .options(Choices.of(Intervention.Status.class, t))
            .value(one.status().name()));
    if (!one.equals(EMPTY)) {
      fields.addAll(law(one, at, typed, t));
    }
    return fields;
  }

  private static List<Field> law(Intervention one, String at, Typed typed, Texts t) {
    LegalBasis basis = one.legalBasis();
    return List.of(
        Field.of(Field.Kind.SELECT, at + "law", t.of("plan.do.law"))
            .options(Choices.orNone(t.of("plan.do.law.none"), Choices.of(LegalBasis.Law.class, t)))
            .mayBeLeftOut()
            .value(typed.or(at + "law", basis == null ? "" : basis.law().name())),
        text(at + "lawWords", t.of("plan.do.law.words"), basis == null ? "" : basis.words())
            .hint(t.of("plan.do.law.words.hint"))
            .mayBeLeftOut(),
        text(at + "exemptBy", t.of("plan.do.exempt"), basis == null ? "" : basis.exemptBy())
            .hint(t.of("plan.do.exempt.hint"))
            .mayBeLeftOut(),
        text(at + "stage", t.of("plan.do.stage"), one.stage())
            .hint(t.of("plan.do.stage.hint"))
            .mayBeLeftOut());
  }

  private static Field text(String name, String label, String value) {
    return Field.of(Field.Kind.TEXT, name, label).value(value);
  }

  private static Field hidden(String name, String value) {
    return Field.of(Field.Kind.HIDDEN, name, "").value(value);
  }

  private static String day(Typed typed, String name, java.time.@Nullable LocalDate day) {
    return typed.or(name, day == null ? "" : day.toString());
  }

  /** What was written, under the names of {@link #of}. */
  static Intervention read(Reading form, String at) {
    Id<Intervention> id = form.id(at + "id");
    return new Intervention(
        id == null ? Id.next() : id,
        form.text(at + "what"),
        form.text(at + "performer"),
        form.day(at + "start"),
        form.text(at + "cadence"),
        form.day(at + "followUp"),
        form.choice(at + "status", Intervention.Status.class, Intervention.Status.PROPOSED),
        chosen(form, at + "principal", Principal.Kind.class),
        basis(form, at),
        form.text(at + "stage"),
        form.id(at + "staff"),
        offer(form.text(at + "offer")));
  }

  /** Whether the form had the questions. */
  static boolean isAsked(Reading form, String at) {
    return form.everything().containsKey(at + "what")
        || form.everything().containsKey(at + "offer");
  }

  /** Whether something is written or chosen under the names of {@link #of}. */
  static boolean isFilledIn(Reading form, String at) {
    return !form.text(at + "what").isEmpty() || !form.text(at + "offer").isEmpty();
  }

  private static @Nullable OfferTaken offer(String chosen) {
    int cut = chosen.indexOf('/');
    return cut < 0 ? null : OfferTaken.of(chosen.substring(0, cut), chosen.substring(cut + 1));
  }

  /** An exemption without its law is sent on, to be refused where the law is chosen. */
  private static @Nullable LegalBasis basis(Reading form, String at) {
    LegalBasis.Law law = chosen(form, at + "law", LegalBasis.Law.class);
    String words = form.text(at + "lawWords");
    String exemptBy = form.text(at + "exemptBy");
    if (law == null && words.isEmpty() && exemptBy.isEmpty()) {
      return null;
    }
    return new LegalBasis(law == null ? LegalBasis.Law.OTHER : law, words, exemptBy);
  }

  private static <E extends Enum<E>> @Nullable E chosen(Reading form, String name, Class<E> type) {
    return form.text(name).isEmpty()
        ? null
        : form.choice(name, type, Arrays.asList(type.getEnumConstants()).get(0));
  }

  /** Who answers for it and on which law, as it is read after what is done; empty when not said. */
  static String answers(Intervention one, Texts t) {
    List<String> said = new ArrayList<>();
    OfferTaken offer = one.offer();
    if (offer != null && !offer.label().sv().equals(one.what())) {
      said.add(offer.label().in(t.language()));
    }
    Principal.Kind principal = one.principal();
    if (principal != null) {
      said.add(t.named(principal));
    }
    LegalBasis basis = one.legalBasis();
    if (basis != null) {
      said.add(basis.written());
      if (basis.isExempt()) {
        said.add(t.of("plan.do.exempt.short"));
      }
    }
    if (!one.stage().isEmpty()) {
      said.add(one.stage());
    }
    return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
  }
}
