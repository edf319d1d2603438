package se.samordna.coordination;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;

/**
 * What somebody is to a person beside the lead coordinator: each a thing of its own, with its own
 * law and its own holder (sources.md, coordination roles).
 *
 * <p>A <em>kontaktman</em> is not a <em>kontaktperson</em>, which is an intervention that is
 * granted. A <em>personligt ombud</em>, a <em>god man</em>, a <em>förvaltare</em> and a
 * <em>stödperson</em> stand in the person's network and are never coordinators: no role here is
 * theirs.
 */
public enum CoordinationRole {
  /** <em>Fast vårdkontakt</em>, patientlagen 6 kap. 2 §. */
  FIXED_CARE_CONTACT(Provider.Kind.HEALTH_CARE, Holders.HEALTH_STAFF, true, true, "1"),
  /** <em>Fast vårdkontakt med övergripande samordningsansvar</em>: the one among several. */
  FIXED_CARE_CONTACT_OVERALL(Provider.Kind.HEALTH_CARE, Holders.HEALTH_STAFF, false, true, "4"),
  /** <em>Fast läkarkontakt</em> in primary care. */
  FIXED_PHYSICIAN_CONTACT(Provider.Kind.HEALTH_CARE, Holders.PHYSICIANS, false, false, "2"),
  /** <em>Fast omsorgskontakt</em> in home care, who is an <em>undersköterska</em>. */
  FIXED_SOCIAL_CARE_CONTACT(
      Provider.Kind.SOCIAL_CARE, EnumSet.of(Profession.ASSISTANT_NURSE), false, false, "3"),
  /** <em>Kontaktman</em>: who of the municipality's staff the person turns to. */
  CONTACT_WORKER(Provider.Kind.SOCIAL_CARE, Holders.ALL_BUT_ADMINISTRATIVE, false, false, ""),
  /** The psychiatrist who is responsible for the person in the team. */
  RESPONSIBLE_PSYCHIATRIST(
      Provider.Kind.HEALTH_CARE, EnumSet.of(Profession.PSYCHIATRIST), false, false, ""),
  /** The psychologist who is responsible for the person in the team. */
  RESPONSIBLE_PSYCHOLOGIST(
      Provider.Kind.HEALTH_CARE, EnumSet.of(Profession.PSYCHOLOGIST), false, false, ""),
  /** Who coordinates beside the lead coordinator, as a way in to another unit. */
  CO_COORDINATOR(null, Holders.ALL_BUT_ADMINISTRATIVE, true, false, "");

  private final Provider.@Nullable Kind kind;
  private final Set<Profession> holders;
  private final boolean several;
  private final boolean byManager;
  private final String code;

  CoordinationRole(
      Provider.@Nullable Kind kind,
      Set<Profession> holders,
      boolean several,
      boolean byManager,
      String code) {
    this.kind = kind;
    this.holders = Set.copyOf(holders);
    this.several = several;
    this.byManager = byManager;
    this.code = code;
  }

  /** Whether a provider of the kind has the role at all. */
  public boolean isOf(Provider.Kind provider) {
    return kind == null || kind == provider;
  }

  /** The professions that may hold it. */
  public Set<Profession> holders() {
    return holders;
  }

  /** Whether several may hold it for one person at a time. */
  public boolean several() {
    return several;
  }

  /**
   * Whether it is the manager of the unit who appoints (hälso- och sjukvårdsförordningen 4 kap. 1
   * §).
   */
  public boolean isAppointedByManager() {
    return byManager;
  }

  /** The code of the national list of kinds of fixed contacts; empty for the other roles. */
  public Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  /** Sets of professions that several roles share. */
  private static final class Holders {
    static final Set<Profession> ALL_BUT_ADMINISTRATIVE =
        EnumSet.complementOf(EnumSet.of(Profession.ADMINISTRATIVE));
    static final Set<Profession> HEALTH_STAFF =
        EnumSet.complementOf(
            EnumSet.of(
                Profession.ADMINISTRATIVE,
                Profession.ASSESSMENT_OFFICER,
                Profession.HOUSING_SUPPORT,
                Profession.SUPERVISOR));
    static final Set<Profession> PHYSICIANS =
        EnumSet.of(Profession.PHYSICIAN, Profession.PSYCHIATRIST);

    private Holders() {}
  }
}
