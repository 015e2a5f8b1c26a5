"""Aviation rescue: hoist crews with their helicopters, and reconnaissance from low altitude."""

from samples.generate.crew import Drill, Item, Kind, Post

HOURS = {"hours_commander": (620, 2400), "hours_similar_environment": (220, 600), "hoist_cycles": (64, 210)}
CYCLES = {"hoist_cycles": (52, 260)}
PILOTS = ("pilot_in_command", "co_pilot")
CREW = (*PILOTS, "hoist_operator", "hoist_rescuer")
HOIST = Kind(
    force="AVIATION",
    speciality="aviation_hoist",
    posts=(
        Post(
            "pilot_in_command",
            3,
            certificates={"helicopter_captain": 100, "hoist_training": 100, "first_aid": 100},
            measures=HOURS | {"hoist_cycles_night": (22, 60), "hoist_training_items": (6, 6)},
        ),
        Post(
            "co_pilot",
            3,
            certificates={"helicopter_co_pilot": 100, "hoist_training": 100, "first_aid": 100},
            measures={"hours_hoist_co_pilot": (140, 520), "hoist_cycles": (20, 90), "hoist_training_items": (6, 6)},
        ),
        Post(
            "hoist_operator",
            3,
            certificates={"hoist_operator": 100, "hoist_training": 100, "first_aid": 100},
            measures=CYCLES | {"hoist_training_items": (14, 14)},
        ),
        Post(
            "hoist_rescuer",
            3,
            certificates={"hoist_rescuer": 100, "hoist_training": 100, "first_aid_advanced": 100, "rope_rescue_2": 80},
            measures=CYCLES | {"hoist_training_items": (14, 14)},
        ),
        Post("task_specialist", 2, certificates={"task_specialist": 100, "radio_operator": 80, "first_aid": 100}),
        Post("aircraft_mechanic", 4, certificates={"aircraft_type_licence": 100, "first_aid": 60}),
        Post("dispatcher", 2, certificates={"radio_operator": 100}),
    ),
    rest=Post("logistics_officer", certificates={"driver_licence_b2": 60, "first_aid": 70}),
    kit=(
        Item("helicopter", 1, measures="cable_length=90;hoist_load=272;flight_range=620"),
        Item("rescue_sling", 4),
        Item("double_harness", 4),
        Item("hoist_stretcher", 2),
        Item("beacon_life_vest", 18),
        Item("immersion_suit", 14),
        Item("harness", 10),
        Item("hand_radio", 12),
        Item("first_aid_kit", 3),
        Item("aed", 1),
        Item("gps_receiver", 6),
        Item("support_vehicle", 2),
        Item("fuel", 6000, lot=2000),
        Item("fire_extinguisher", 6),
        Item("climbing_helmet", 12, lot=4),
    ),
    drills=(
        Drill("hoist_cycle", 4, 100, (1, 2), CREW, within=80),
        Drill("hoist_cycle", 4, 85, (1, 2), CREW, within=420),
        Drill("night_hoist_cycle", 3, 100, (1, 2), CREW, within=80),
        Drill("take_off_landing", 4, 100, (1, 1), PILOTS, within=80),
        Drill("night_take_off_landing", 3, 100, (1, 1), PILOTS, within=80),
        Drill("proficiency_check", 1, 100, (2, 2), PILOTS, within=300),
        Drill("hec_check", 1, 100, (2, 2), PILOTS, within=500),
        Drill("hoist_ground_drill", 3, 90, (3, 5)),
        Drill("first_aid_training", 1, 90, (8, 8)),
    ),
    capabilities=("helicopter_hoist", "helicopter_transport", "aerial_reconnaissance", "mountain_search"),
    squad_of=10,
    speed="220",
    turnout="20",
)
RECONNAISSANCE = Kind(
    force="AVIATION",
    speciality="aviation_fire",
    posts=(
        Post("team_leader", 1, certificates={"drone_pilot": 100, "first_aid": 100}),
        Post("deputy_leader", 1, certificates={"drone_pilot": 100}),
    ),
    rest=Post("drone_operator", certificates={"drone_pilot": 75, "first_aid": 60, "driver_licence_c1": 80}),
    kit=(
        Item("drone", 4, measures="endurance_minutes=42"),
        Item("thermal_drone", 2, measures="endurance_minutes=36"),
        Item("hand_radio", 8),
        Item("support_vehicle", 1),
        Item("generator", 1, measures="generator_power=6"),
        Item("gps_receiver", 4),
    ),
    drills=(Drill("tabletop", 4, 80),),
    capabilities=("aerial_reconnaissance", "drone_search"),
    speed="45",
    turnout="30",
)
