package se.samordna.web.page;

import java.util.List;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberScope;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;

/** What a member may know, as forms ask for it: staff for the person, and the person. */
final class ScopeFields {
  private static final String SHARED = "scope-shared";
  private static final String EXCLUDED = "scope-excluded";

  private ScopeFields() {}

  /** The fields, filled with what holds now. */
  static List<Field> of(MemberScope now, Typed typed, Texts t) {
    return List.of(
        Field.of(Field.Kind.CHECKS, SHARED, t.of("network.scope.shared"))
            .mayBeLeftOut()
            .options(Choices.of(InformationCategory.class, t))
            .answers(typed.all(SHARED, names(now.shared()))),
        Field.of(Field.Kind.TICK, "scope-minutes", t.of("network.scope.minutes"))
            .value(typed.or("scope-minutes", now.minutes() ? "true" : "")),
        Field.of(Field.Kind.CHECKS, EXCLUDED, t.of("network.scope.excluded"))
            .hint(t.of("network.scope.excluded.hint"))
            .mayBeLeftOut()
            .options(Choices.of(InformationCategory.class, t))
            .answers(typed.all(EXCLUDED, names(now.excluded()))),
        Field.of(Field.Kind.LONG, "scope-exceptions", t.of("network.scope.exceptions"))
            .mayBeLeftOut()
            .inOwnWords()
            .value(typed.or("scope-exceptions", now.exceptions())));
  }

  private static List<String> names(List<InformationCategory> categories) {
    return categories.stream().map(Enum::name).toList();
  }

  /** What the form says. */
  static MemberScope read(Reading form) {
    return new MemberScope(
        form.choices(SHARED, InformationCategory.class),
        form.choices(EXCLUDED, InformationCategory.class),
        form.text("scope-exceptions"),
        form.ticked("scope-minutes"));
  }
}
