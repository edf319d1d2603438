package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a model at a unit.
 *
 * @param unit the unit's number among those of the model, from 0
 * @param team the team's number in the unit, from 0
 * @param worker the coordinator's number in the team, from 0
 * @param to the day it was closed, null while it is open
 * @param onBoard whether the person is on FACT's board today
 */
public record EnrolmentRow(
    int person,
    UUID id,
    CareModel model,
    int unit,
    int team,
    int worker,
    LocalDate from,
    @Nullable LocalDate to,
    boolean onBoard) {}
