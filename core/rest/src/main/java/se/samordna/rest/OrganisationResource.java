package se.samordna.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.access.Accounts.NewRightsReview;
import se.samordna.access.RightsReview;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Organisations.NewAssignment;
import se.samordna.organisation.Organisations.NewPost;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;

/** Providers, units, staff, assignments, absences and accounts. */
record OrganisationResource(Organisations organisations, Accounts accounts) implements Resource {
  record NewUnit(Id<Provider> provider, String name, Optional<String> hsaId) {}

  /** A member of staff and the first assignment, at the unit of the address. */
  record Newcomer(
      String givenName,
      String familyName,
      Optional<String> hsaId,
      boolean protectedIdentity,
      Role role,
      Profession profession,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from,
      Optional<LocalDate> to) {}

  record NewRegime(LegalRegime regime, LocalDate from) {}

  record LastDay(LocalDate lastDay) {}

  record NewAbsence(LocalDate from, Optional<LocalDate> to) {}

  record NewAccount(Id<Staff> staff, String userName, char[] password) {}

  /** The name stands in the body and not in the address: it may be a member of staff's own. */
  record Lock(String userName, boolean locked) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/providers", "providers", "The caller's provider")
            .givesRows(Provider.class)
            .by(call -> Reply.of(new Rows<>(organisations.providers(call.caller())))),
        Operation.get("/providers/{provider}/units", "units", "A provider's units")
            .givesRows(Unit.class)
            .by(
                call ->
                    Reply.of(new Rows<>(organisations.units(call.caller(), call.id("provider"))))),
        Operation.post("/units", "addUnit", "Make a unit")
            .takes(NewUnit.class)
            .makes(Unit.class)
            .by(this::addUnit),
        Operation.get("/units/{unit}/regimes", "regimes", "Under which law the unit keeps records")
            .givesRows(UnitRegime.class)
            .by(
                call ->
                    Reply.of(new Rows<>(organisations.regimes(call.caller(), call.id("unit"))))),
        Operation.post("/units/{unit}/regimes", "setRegime", "Settle that from a day on")
            .takes(NewRegime.class)
            .makes(UnitRegime.class)
            .by(this::setRegime),
        Operation.get("/units/{unit}/staff", "staffAtUnit", "The unit's staff on a day")
            .needs("day")
            .givesRows(StaffAtUnit.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            organisations.staff(call.caller(), call.id("unit"), call.day("day"))))),
        Operation.post("/units/{unit}/staff", "employ", "Make a member of staff who works there")
            .takes(Newcomer.class)
            .makes(StaffAtUnit.class)
            .by(this::employ),
        Operation.post("/staff", "addStaff", "Make a member of staff")
            .takes(NewStaff.class)
            .makes(Staff.class)
            .by(call -> Reply.of(organisations.addStaff(call.caller(), call.body(NewStaff.class)))),
        Operation.post("/assignments", "assign", "Assign a member of staff to a unit")
            .takes(NewAssignment.class)
            .makes(Assignment.class)
            .by(
                call ->
                    Reply.of(organisations.assign(call.caller(), call.body(NewAssignment.class)))),
        Operation.post("/assignments/{assignment}:end", "endAssignment", "End an assignment")
            .takes(LastDay.class)
            .by(this::endAssignment),
        Operation.post("/staff/{staff}/absences", "addAbsence", "Record an absence")
            .takes(NewAbsence.class)
            .makes(Absence.class)
            .by(this::addAbsence),
        Operation.post("/accounts", "addAccount", "Give a member of staff an account")
            .takes(NewAccount.class)
            .makes(Account.class)
            .by(this::addAccount),
        Operation.get("/rights-reviews", "rightsReviews", "When accounts and rights were reviewed")
            .givesRows(RightsReview.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            accounts.rightsReviews(call.caller(), call.caller().provider())))),
        Operation.post("/rights-reviews", "reviewRights", "Say that they were reviewed")
            .takes(NewRightsReview.class)
            .makes(RightsReview.class)
            .by(
                call ->
                    Reply.of(
                            accounts.reviewRights(
                                call.caller(),
                                call.caller().provider(),
                                call.body(NewRightsReview.class)))
                        .at("/rights-reviews")),
        Operation.post("/account-locks", "lockAccount", "Lock or unlock an account")
            .takes(Lock.class)
            .by(this::lock));
  }

  private Reply addUnit(Call call) {
    NewUnit unit = call.body(NewUnit.class);
    return Reply.of(
        organisations.addUnit(
            call.caller(), unit.provider(), unit.name(), unit.hsaId().orElse(null)));
  }

  private Reply setRegime(Call call) {
    NewRegime wanted = call.body(NewRegime.class);
    return Reply.of(
        organisations.setRegime(call.caller(), call.id("unit"), wanted.regime(), wanted.from()));
  }

  private Reply employ(Call call) {
    Newcomer newcomer = call.body(Newcomer.class);
    NewStaff staff =
        new NewStaff(
            call.caller().provider(),
            newcomer.givenName(),
            newcomer.familyName(),
            newcomer.hsaId().orElse(null),
            newcomer.protectedIdentity());
    NewPost post =
        new NewPost(
            call.id("unit"),
            newcomer.role(),
            newcomer.profession(),
            newcomer.fte(),
            newcomer.caseCarrying(),
            newcomer.from(),
            newcomer.to().orElse(null));
    return Reply.of(organisations.employ(call.caller(), staff, post));
  }

  private Reply endAssignment(Call call) {
    LocalDate lastDay = call.body(LastDay.class).lastDay();
    organisations.endAssignment(call.caller(), call.id("assignment"), lastDay);
    return Reply.nothing();
  }

  private Reply addAbsence(Call call) {
    NewAbsence absence = call.body(NewAbsence.class);
    return Reply.of(
        organisations.addAbsence(
            call.caller(), call.id("staff"), absence.from(), absence.to().orElse(null)));
  }

  private Reply addAccount(Call call) {
    NewAccount account = call.body(NewAccount.class);
    try {
      return Reply.of(
          accounts.add(call.caller(), account.staff(), account.userName(), account.password()));
    } finally {
      Arrays.fill(account.password(), ' ');
    }
  }

  private Reply lock(Call call) {
    Lock lock = call.body(Lock.class);
    accounts.lock(call.caller(), lock.userName(), lock.locked());
    return Reply.nothing();
  }
}
