//! Names of parameters: in any case of letters, shortened, by an alias, with and without values.

use super::{binds, refuses};

// CO-01
#[test]
fn the_case_of_letters_is_of_no_account() {
    binds(&[(
        "set-csonlinedialinconferencinguser -IDENTITY amos.marble -resetleaderpin",
        "Identity='amos.marble' ResetLeaderPin=$true",
    )]);
}

// CO-02
#[test]
fn a_part_of_a_name_that_fits_only_one_is_enough() {
    binds(&[(
        "Set-CsOnlineDialInConferencingUserDefaultNumber -Country US -To 8005551234 -NumberT \
             TollFree -BridgeI 5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae -Resche",
        "CountryOrRegion='US' ToNumber='8005551234' NumberType='TollFree' \
             BridgeId='5b2b4ae5-b3c2-4bd2-a4a3-c9eb0f79eeae' RescheduleMeetings=$true",
    )]);
}

// CO-11
#[test]
fn a_word_without_its_dash_is_one_value_too_many() {
    refuses(&[(
        "Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber 8005551234 -ToNumber \
         8005551239 NumberType TollFree -RescheduleMeetings",
        "PositionalParameterNotFound",
        "NumberType",
        "A positional parameter cannot be found that accepts argument 'NumberType'.",
    )]);
}
