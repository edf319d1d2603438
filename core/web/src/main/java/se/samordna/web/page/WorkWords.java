package se.samordna.web.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Role;
import se.samordna.web.text.Texts;

/**
 * As what somebody of staff is spoken of beside their name: by profession, and by role where they
 * run or review what others do in care.
 */
final class WorkWords {
  private static final Set<Role> BY_ROLE = EnumSet.of(Role.UNIT_MANAGER, Role.ADMIN, Role.AUDITOR);

  private WorkWords() {}

  static String of(Assignment work, Texts t) {
    return BY_ROLE.contains(work.role()) ? lower(t.named(work.role())) : t.named(work.profession());
  }

  /** As it stands after a name, like the professions. */
  private static String lower(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
