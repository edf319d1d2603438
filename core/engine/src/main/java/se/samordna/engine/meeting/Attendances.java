package se.samordna.engine.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;

/** Who is at a meeting, with the profession that each has there and then. */
final class Attendances {
  private static final int MOST = 60;

  private Attendances() {}

  /** Those who are there, each once and the caller among them. */
  static List<Attendance> of(Access access, Id<Unit> unit, List<Attendant> attendants) {
    Set<Id<Staff>> staff = new LinkedHashSet<>();
    staff.add(access.caller().staff());
    attendants.stream().map(Attendant::staff).filter(Objects::nonNull).forEach(staff::add);
    Map<Id<Staff>, String> names = access.tx().organisations().names(access.provider(), staff);
    Map<Id<Staff>, Profession> professions =
        access.tx().organisations().professions(access.provider(), unit, staff, access.today());
    Checks checks = new Checks();
    List<Attendance> guests = new ArrayList<>();
    checks.that(attendants.size() <= MOST, "/attendants", Code.FIELD_TOO_LONG);
    for (int i = 0; i < attendants.size(); i++) {
      Id<Staff> one = attendants.get(i).staff();
      String at = "/attendants/" + i;
      if (one == null) {
        String guest =
            checks.required(at + "/guestName", attendants.get(i).guestName(), Checks.NAME);
        guests.add(new Attendance(null, guest, null));
      } else {
        checks.that(names.containsKey(one), at + "/staff", Code.FIELD_WRONG);
      }
    }
    checks.done();
    List<Attendance> present = new ArrayList<>();
    staff.forEach(
        one -> present.add(new Attendance(one, names.getOrDefault(one, ""), professions.get(one))));
    present.addAll(guests);
    return present;
  }
}
