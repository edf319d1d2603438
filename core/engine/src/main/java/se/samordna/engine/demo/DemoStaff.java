package se.samordna.engine.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.Operator;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations.NewAssignment;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.text.Language;

/** The invented staff of a unit. */
final class DemoStaff {
  /** The FACT team of the region. */
  static final List<Member> FACT =
      List.of(
          new Member("anna", "Anna", "Region", Role.CARE_STAFF, Profession.NURSE, "0.80", true),
          new Member(
              "ragnar",
              "Ragnar",
              "Påhittsson",
              Role.CARE_STAFF,
              Profession.PSYCHIATRIST,
              "0.80",
              false),
          new Member("tove", "Tove", "Ledarlund", Role.TEAM_LEADER, Profession.NURSE, "1.00", true),
          new Member(
              "nils", "Nils", "Exempelberg", Role.CARE_STAFF, Profession.NURSE, "1.00", true),
          new Member(
              "sara", "Sara", "Provgren", Role.CARE_STAFF, Profession.SOCIAL_WORKER, "1.00", true),
          new Member(
              "omar",
              "Omar",
              "Testkvist",
              Role.CARE_STAFF,
              Profession.OCCUPATIONAL_THERAPIST,
              "0.75",
              true),
          new Member(
              "petra",
              "Petra",
              "Övningsdal",
              Role.CARE_STAFF,
              Profession.PEER_SUPPORTER,
              "0.50",
              false),
          new Member(
              "eva", "Eva", "Chefsbo", Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, "1.00", false),
          new Member(
              "adam", "Adam", "Driftman", Role.ADMIN, Profession.ADMINISTRATIVE, "1.00", false),
          new Member(
              "lena",
              "Lena",
              "Loggstrand",
              Role.AUDITOR,
              Profession.ADMINISTRATIVE,
              "0.50",
              false));

  /** The municipality's support at home. */
  static final List<Member> MUNICIPALITY =
      List.of(
          new Member(
              "bo", "Bo", "Kommun", Role.CARE_STAFF, Profession.HOUSING_SUPPORT, "1.00", true),
          new Member(
              "britta",
              "Britta",
              "Handlägg",
              Role.TEAM_LEADER,
              Profession.ASSESSMENT_OFFICER,
              "1.00",
              false));

  /** The municipality's personal ombuds. */
  static final List<Member> OMBUDS =
      List.of(
          new Member(
              "olle",
              "Olle",
              "Ombudsberg",
              Role.CARE_STAFF,
              Profession.SOCIAL_WORKER,
              "1.00",
              true),
          new Member(
              "oda",
              "Oda",
              "Ledarstrand",
              Role.TEAM_LEADER,
              Profession.SOCIAL_WORKER,
              "1.00",
              true));

  private final DemoServices services;
  private final Operator operator;

  DemoStaff(DemoServices services, Operator operator) {
    this.services = services;
    this.operator = operator;
  }

  /** Makes the members at the unit; as callers, by user name. */
  Map<String, Caller> at(Unit unit, List<Member> members) {
    Map<String, Caller> callers = new LinkedHashMap<>();
    members.forEach(member -> callers.put(member.userName(), caller(unit, member)));
    return callers;
  }

  private Caller caller(Unit unit, Member member) {
    Staff staff =
        services
            .organisations()
            .addStaff(
                operator,
                new NewStaff(
                    unit.provider(), member.givenName(), member.familyName(), null, false));
    Assignment assignment =
        services
            .organisations()
            .assign(
                operator,
                new NewAssignment(
                    staff.id(),
                    unit.id(),
                    member.role(),
                    member.profession(),
                    new BigDecimal(member.fte()),
                    member.caseCarrying(),
                    services.clock().today().minusYears(1),
                    null));
    return new Caller(
        Id.next(),
        staff.id(),
        staff.provider(),
        staff.name(),
        List.of(assignment),
        "demo",
        Channel.CONSOLE,
        Language.SV);
  }

  /** A member of staff to make. */
  record Member(
      String userName,
      String givenName,
      String familyName,
      Role role,
      Profession profession,
      String fte,
      boolean caseCarrying) {}
}
