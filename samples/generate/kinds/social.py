"""Social forces: mountain, water, medical, search dogs, radio, and what became of a volunteer team."""

from samples.generate.crew import Drill, Item, Kind, Post

NIGHTS_SLOWER = ";".join(["60"] * 7 + ["45"] * 2 + ["90"] * 9 + ["45"] * 4 + ["60"] * 2)
MOUNTAIN = Kind(
    force="SOCIAL",
    speciality="mountain",
    posts=(
        Post("team_leader", 1, certificates={"rope_rescue_3": 100, "first_aid": 100, "safety_officer": 100}),
        Post("deputy_leader", 2, certificates={"rope_rescue_2": 100, "first_aid": 100}),
        Post("squad_leader", per=8, certificates={"rope_rescue_2": 80, "first_aid": 100}),
        Post("rope_technician", per=4, certificates={"rope_rescue_2": 100, "first_aid": 90}),
        Post("medic", 2, certificates={"emt": 100}),
    ),
    rest=Post("search_technician", certificates={"rope_rescue_1": 45, "first_aid": 75, "collapse_search": 20}),
    kit=(
        Item("static_rope", 1200, lot=100),
        Item("harness", 0, 1.1),
        Item("climbing_helmet", 0, 1.1, lot=4),
        Item("headlamp", 0, 1.1, lot=4),
        Item("mountain_stretcher", 2),
        Item("gps_receiver", 0, 0.3),
        Item("hand_radio", 0, 0.5, measures="radio_range=6"),
        Item("drone", 2, measures="endurance_minutes=34"),
        Item("first_aid_kit", 4),
        Item("tent", 6, lot=2),
        Item("kit_bag", 0, 1, lot=8),
    ),
    drills=(Drill("rope_drill", 6, 65, (3, 6)), Drill("night_deployment", 2, 60, (5, 8))),
    capabilities=("mountain_search", "rope_rescue", "cave_rescue", "first_aid"),
    turnout=NIGHTS_SLOWER,
)
WATER = Kind(
    force="SOCIAL",
    speciality="water",
    posts=(
        Post("team_leader", 1, certificates={"water_rescue_2": 100, "boat_licence": 100, "first_aid": 100}),
        Post("deputy_leader", 1, certificates={"water_rescue_2": 100, "first_aid": 100}),
        Post("boat_driver", 6, certificates={"boat_licence": 100, "water_rescue_1": 100, "swim_test": 100}),
        Post("diver", 4, certificates={"rescue_diver": 100, "water_rescue_2": 80, "swim_test": 100}),
    ),
    rest=Post("member", certificates={"water_rescue_1": 70, "swim_test": 85, "first_aid": 60}),
    kit=(
        Item("assault_boat", 2, measures="engine_power=29.4"),
        Item("inflatable_boat", 2, measures="engine_power=18.4"),
        Item("outboard_engine", 5, measures="engine_power=29.4"),
        Item("rescue_life_jacket", 10, 1.25),
        Item("water_helmet", 0, 1, lot=4),
        Item("wet_suit", 0, 1, lot=4),
        Item("throw_bag", 0, 1, lot=4),
        Item("whistle", 0, 1, lot=14),
        Item("water_knife", 0, 1, lot=7),
        Item("diving_set", 5),
        Item("life_buoy", 12, lot=4),
        Item("hand_radio", 12, measures="radio_range=6"),
        Item("first_aid_kit", 3),
    ),
    drills=(Drill("boat_handling", 6, 70, (3, 5)), Drill("fast_water", 3, 65, (4, 6)), Drill("night_deployment", 1)),
    capabilities=("water_rescue", "fast_water_rescue", "diving", "flood_rescue"),
    tasks=("flood_duty",),
    turnout=NIGHTS_SLOWER,
)
MEDICAL = Kind(
    force="SOCIAL",
    speciality="medical",
    posts=(
        Post("team_leader", 1, certificates={"physician_licence": 100}),
        Post("deputy_leader", 1, certificates={"nurse_licence": 100}),
        Post("physician", 4, certificates={"physician_licence": 100}),
        Post("nurse", 8, certificates={"nurse_licence": 100}),
        Post("driver", 3, certificates={"driver_licence_c1": 100, "first_aid": 100}),
    ),
    rest=Post("medic", certificates={"first_aid_advanced": 90, "emt": 30}),
    kit=(
        Item("ambulance", 2),
        Item("first_aid_kit", 14),
        Item("aed", 5),
        Item("automatic_resuscitator", 2),
        Item("stretcher", 8, lot=2),
        Item("tent", 4, lot=2),
        Item("hand_radio", 8),
    ),
    drills=(Drill("first_aid_training", 8, 75, (3, 4)), Drill("evacuation_drill", 4, 60)),
    capabilities=("emergency_medical", "casualty_transport", "first_aid", "public_education"),
    turnout="30",
)
DOGS = Kind(
    force="SOCIAL",
    speciality="collapse",
    posts=(Post("team_leader", 1, certificates={"canine_handler": 100, "collapse_search": 100, "first_aid": 100}),),
    rest=Post("canine_search_specialist", certificates={"canine_handler": 75, "collapse_search": 50, "first_aid": 70}),
    kit=(
        Item("search_dog", 9),
        Item("support_vehicle", 2),
        Item("hand_radio", 8),
        Item("gps_receiver", 6),
        Item("rescue_helmet", 0, 1, lot=4),
    ),
    drills=(
        Drill("canine_test", 2, 90),
        Drill("collapse_drill", 6, 70, (4, 6)),
        Drill("physical_training", 3, 70, (2, 2)),
    ),
    capabilities=("canine_search", "collapse_search"),
    turnout="60",
)
RADIO = Kind(
    force="SOCIAL",
    speciality="communications",
    posts=(Post("team_leader", 1, certificates={"radio_operator": 100}),),
    rest=Post("communications_officer", certificates={"radio_operator": 90, "drone_pilot": 20}),
    kit=(
        Item("relay_radio", 2),
        Item("hand_radio", 20),
        Item("satellite_telephone", 2),
        Item("generator", 2, measures="generator_power=3"),
    ),
    drills=(Drill("tabletop", 1, 60),),
    capabilities=("communications",),
)
VOLUNTEERS = Kind(
    force="SOCIAL",
    speciality="collapse",
    posts=(Post("team_leader", 1, certificates={"first_aid": 100}),),
    rest=Post("member", certificates={"first_aid": 50}),
    kit=(),
    drills=(),
    capabilities=("first_aid",),
)
