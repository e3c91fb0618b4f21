package io.keepwarm.contact.team;

import io.keepwarm.events.contact.Visibility;

/// What holds for a team.
///
/// @param version 0 as long as nobody has settled anything
/// @param innerCircleLimit how many people each member may hold in the tier INNER_CIRCLE
/// @param defaultVisibility of a new contact of whom nobody says, imported ones too
public record TeamSettings(long version, int innerCircleLimit, Visibility defaultVisibility) {
    /// What holds as long as nobody has settled anything.
    static final TeamSettings DEFAULT = new TeamSettings(0, 30, Visibility.TEAM);

    /// The next version, with everything settled anew; what is left out goes back to its default.
    TeamSettings changed(TeamSettingsChange change) {
        return new TeamSettings(
                version + 1,
                change.innerCircleLimit() == null ? DEFAULT.innerCircleLimit : change.innerCircleLimit(),
                change.defaultVisibility() == null ? DEFAULT.defaultVisibility : change.defaultVisibility());
    }
}
