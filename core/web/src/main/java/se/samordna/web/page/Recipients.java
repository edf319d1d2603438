package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;

/** Those who may be told, as forms ask for them: providers and units here, or one outside. */
final class Recipients {
  private static final String BETWEEN = "/";

  private Recipients() {}

  /** The providers and units of this installation; a unit is named by both ids. */
  static List<Option> options(List<Recipient> all) {
    return all.stream()
        .map(
            one ->
                one.unit() == null
                    ? Option.of("" + one.provider(), one.name())
                    : Option.of(one.provider() + BETWEEN + one.unit(), ConsentsPage.called(one)))
        .toList();
  }

  /** Those that were chosen; the engine knows their names. */
  static List<Recipient> chosen(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).map(Recipients::chosen).toList();
  }

  private static Recipient chosen(String value) {
    String[] ids = value.split(BETWEEN, 2);
    Id<Unit> unit = ids.length > 1 ? Visit.idOf(ids[1]) : null;
    return new Recipient(
        unit == null ? Recipient.Kind.PROVIDER : Recipient.Kind.UNIT,
        Visit.idOf(ids[0]),
        unit,
        "",
        "");
  }

  /** The name of somebody outside. */
  static Field outsider(Typed typed, Texts t) {
    return Field.of(Field.Kind.TEXT, "outsider", t.of("consent.outsider"))
        .mayBeLeftOut()
        .value(typed.or("outsider", ""));
  }

  /** Whom the one outside works for. */
  static Field organisation(Typed typed, Texts t) {
    return Field.of(Field.Kind.TEXT, "organisation", t.of("consent.organisation"))
        .mayBeLeftOut()
        .value(typed.or("organisation", ""));
  }

  /** The one outside, if anybody was named. */
  static Optional<Recipient> outsider(Reading form) {
    String name = form.text("outsider");
    String organisation = form.text("organisation");
    return name.isEmpty() && organisation.isEmpty()
        ? Optional.empty()
        : Optional.of(Recipient.outsider(name, organisation));
  }
}
