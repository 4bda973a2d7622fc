//! Texts that nobody reads: their characters are not kept, only how many there are.

use crate::powershell::cmdlet::{Call, Done};
use crate::powershell::error::ErrorRecord;
use crate::powershell::value::failure::Category;
use crate::powershell::value::statics;

/// `ConvertTo-SecureString`
pub fn to_secret(call: &mut Call<'_>) -> Done {
    let text = call.text("String").unwrap_or_default();
    if !call.flag("AsPlainText") {
        return Err(refused(
            "Only -AsPlainText -Force is simulated: no password is kept here, so there is no \
             encrypted text to read.",
        ));
    }
    if !call.flag("Force") {
        let message = "The system cannot protect plain text input. To suppress this warning and \
                       convert the plain text to a SecureString, reissue the command specifying \
                       the Force parameter.";
        let (id, class) = ("ImportSecureString_ForceRequired", "ArgumentException");
        return Err(ErrorRecord::new(message, id, Category::InvalidArgument, class).into());
    }
    call.write(statics::secret(text.chars().count()));
    Ok(())
}

/// `ConvertFrom-SecureString`
pub fn from_secret(_: &mut Call<'_>) -> Done {
    Err(refused(
        "ConvertFrom-SecureString is not simulated: no password is kept here. Get-Credential asks \
         again, and any password does.",
    ))
}

fn refused(message: &str) -> crate::powershell::cmdlet::Stopped {
    let (id, class) = ("NotSimulated", "NotSupportedException");
    ErrorRecord::new(message, id, Category::NotImplemented, class).into()
}
