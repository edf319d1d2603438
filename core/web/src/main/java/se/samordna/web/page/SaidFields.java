package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.Said;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;

/** Who said what only the person may say, on which day, how and in which words. */
final class SaidFields {
  private SaidFields() {}

  /** Questions about it; the person stands first, then whoever may represent them. */
  static List<Field> of(MemberPage.Place place, Typed typed, Visit visit, boolean needed) {
    String name = place.heading().person().givenName();
    List<NetworkMember> others =
        place.network().stream().filter(one -> !one.id().equals(place.member().id())).toList();
    List<Field> fields = new ArrayList<>(of(name, others, typed, visit, needed));
    fields.add(
        Field.of(Field.Kind.LONG, "personsWord", visit.t().of("network.word", name))
            .mayBeLeftOut()
            .inOwnWords()
            .value(typed.or("personsWord", "")));
    return fields;
  }

  /** Who said it, on which day and how; the person stands first, then their representatives. */
  static List<Field> of(
      String name, List<NetworkMember> network, Typed typed, Visit visit, boolean needed) {
    Texts t = visit.t();
    List<Field.Option> speakers = new ArrayList<>(List.of(Field.Option.of("", name)));
    network.stream()
        .filter(one -> one.kind() == Kind.LEGAL_REPRESENTATIVE)
        .filter(one -> !one.status().isOver())
        .forEach(one -> speakers.add(Field.Option.of(one.id().toString(), one.name())));
    Field who =
        Field.of(Field.Kind.SELECT, "said-representative", t.of("network.said.who"))
            .options(speakers)
            .value(typed.or("said-representative", ""));
    Field day =
        DayFields.day("said-day", t.of("network.said.day"), visit.today().toString(), typed, t);
    Field way =
        Field.of(Field.Kind.RADIO, "said-way", t.of("network.said.way"))
            .hint(needed ? null : t.of("network.said.when"))
            .options(Choices.of(Said.Way.class, t))
            .value(typed.or("said-way", ""));
    return List.of(who, day, needed ? way : way.mayBeLeftOut());
  }

  /** What the form says of it. */
  static Said read(Reading form, Visit visit) {
    Optional<Id<NetworkMember>> representative =
        Optional.ofNullable(form.<NetworkMember>id("said-representative"));
    return new Said(
        representative.isPresent() ? Said.Speaker.LEGAL_REPRESENTATIVE : Said.Speaker.PERSON,
        representative.orElse(null),
        form.neededDay("said-day", visit.today()),
        form.choice("said-way", Said.Way.class, Said.Way.FACE_TO_FACE));
  }
}
