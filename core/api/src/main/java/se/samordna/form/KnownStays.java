package se.samordna.form;

import se.samordna.text.Text;

/**
 * How much inpatient care counts as much where a model's form asks about it, and how much of the
 * person's is known here.
 *
 * @param form the url of the form that asks
 * @param model the model's name
 * @param admissions so many admissions are much, as it holds at the unit
 * @param days or so many days
 * @param months within so many months
 * @param knownAdmissions how many admissions of those months are known
 * @param knownDays how many days of them in inpatient care are known
 */
public record KnownStays(
    String form,
    Text model,
    int admissions,
    int days,
    int months,
    int knownAdmissions,
    int knownDays) {}
