"""Exhibits of the page on residents and use, by matter."""

from ehelse.exhibits.residents.beside import attitudes, trust
from ehelse.exhibits.residents.change import residents_change
from ehelse.exhibits.residents.consultations import e_consultation_definitions, e_consultations
from ehelse.exhibits.residents.contact import digital_contact, digital_contact_groups
from ehelse.exhibits.residents.design import design_effects
from ehelse.exhibits.residents.services import helsenorge_use, summary_care_record

__all__ = [
    "attitudes",
    "design_effects",
    "digital_contact",
    "digital_contact_groups",
    "e_consultation_definitions",
    "e_consultations",
    "helsenorge_use",
    "residents_change",
    "summary_care_record",
    "trust",
]
