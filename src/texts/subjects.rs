//! Subjects of the sample's meetings, invented.

use super::Lang;

const SUBJECTS: [(&str, &str); 24] = [
    ("Quarterly review", "Revue trimestrielle"),
    ("Budget follow-up", "Suivi du budget"),
    ("Project kick-off", "Lancement du projet"),
    ("Weekly team meeting", "Réunion d’équipe hebdomadaire"),
    ("Customer call", "Appel client"),
    ("Supplier negotiation", "Négociation fournisseur"),
    ("Hiring interview", "Entretien de recrutement"),
    ("Product demonstration", "Démonstration du produit"),
    ("Sprint planning", "Planification du sprint"),
    ("Retrospective", "Rétrospective"),
    ("Works council", "Comité d’entreprise"),
    ("Safety briefing", "Point sécurité"),
    ("Sales forecast", "Prévisions de vente"),
    ("Board preparation", "Préparation du conseil"),
    ("Training session", "Séance de formation"),
    ("Contract signature", "Signature du contrat"),
    ("Logistics update", "Point logistique"),
    ("Design critique", "Revue de conception"),
    ("Incident review", "Retour sur incident"),
    ("Partner round table", "Table ronde des partenaires"),
    ("Yearly interview", "Entretien annuel"),
    ("Marketing campaign", "Campagne marketing"),
    ("Move to the new offices", "Déménagement des bureaux"),
    ("Open questions", "Questions ouvertes"),
];

/// The subject with this number; numbers beyond the table begin again.
pub fn subject(lang: Lang, number: u8) -> &'static str {
    let (english, french) = SUBJECTS[usize::from(number) % SUBJECTS.len()];
    match lang {
        Lang::En => english,
        Lang::Fr => french,
    }
}
