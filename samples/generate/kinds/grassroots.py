"""Grassroots: township teams, safety patrols, disaster-information officers."""

from dataclasses import replace

from samples.generate.crew import Drill, Item, Kind, Post

TOWNSHIP = Kind(
    force="GRASSROOTS",
    speciality="township_team",
    posts=(
        Post("team_leader", 1, certificates={"safety_officer": 80, "first_aid": 100}),
        Post("deputy_leader", 2, certificates={"first_aid": 80}),
        Post("squad_leader", per=10, certificates={"first_aid": 80}),
        Post("driver", 2, certificates={"driver_licence_b2": 100, "first_aid": 50}),
        Post("medic", 1, certificates={"first_aid_advanced": 100}),
        Post("boat_driver", 2, certificates={"boat_licence": 100, "swim_test": 100}),
    ),
    rest=Post("member", certificates={"first_aid": 45, "water_rescue_1": 15, "wildland_firefighter": 20}),
    kit=(
        Item("small_fire_vehicle", 1, measures="tank_volume=1500"),
        Item("support_vehicle", 1),
        Item("portable_pump", 2, measures="pump_flow=350;pump_head=120"),
        Item("hose", 400, lot=100),
        Item("rescue_helmet", 0, 1, lot=4),
        Item("rescue_suit", 0, 1, lot=4),
        Item("cut_resistant_gloves", 0, 2, lot=8),
        Item("life_jacket", 0, 1, lot=4),
        Item("inflatable_boat", 1, measures="engine_power=18.4"),
        Item("outboard_engine", 1, measures="engine_power=18.4"),
        Item("chainsaw", 3),
        Item("blower", 8, measures="air_speed=20"),
        Item("hand_radio", 0, 0.6, measures="radio_range=5"),
        Item("torch", 0, 1.4, lot=4),
        Item("megaphone", 4),
        Item("generator", 1, measures="generator_power=5"),
        Item("sandbag", 1500, lot=500),
        Item("tent", 6, lot=3),
        Item("stretcher", 2),
        Item("first_aid_kit", 3),
        Item("fire_extinguisher", 12, lot=2),
        Item("flame_resistant_suit", 0, 1.4, lot=4),
        Item("kit_bag", 0, 1.4, lot=8),
        Item("canteen", 0, 1.4, lot=8),
        Item("towel", 0, 1.4, lot=16),
    ),
    drills=(
        Drill("evacuation_drill", 4, 55, (2, 3)),
        Drill("full_deployment", 3, 60, (3, 4)),
        Drill("first_aid_training", 2, 45, (3, 4)),
        Drill("boat_handling", 1, 40),
    ),
    capabilities=("evacuation", "first_aid", "flood_rescue", "shelter"),
    tasks=("flood_duty", "forest_fire_duty"),
    squad_of=10,
    speed="35",
    turnout="20",
)
MICRO_STATION = replace(
    TOWNSHIP,
    posts=(
        Post("station_head", 1, certificates={"structural_firefighter": 100, "safety_officer": 100, "first_aid": 100}),
        *TOWNSHIP.posts[1:],
    ),
    rest=Post("firefighter", certificates={"structural_firefighter": 60, "first_aid": 35, "water_rescue_1": 15}),
    kit=(
        *TOWNSHIP.kit[:-4],
        Item("filter_gas_mask", 12, lot=2),
        Item("outside_telephone", 2),
        Item("fire_helmet", 8, lot=4),
        Item("structural_fire_suit", 8, lot=4),
        Item("hand_breaking_tools", 1),
    ),
    capabilities=(*TOWNSHIP.capabilities, "structure_fire"),
)
PATROL = Kind(
    force="SAFETY_PATROL",
    speciality="work_safety",
    posts=(
        Post("team_leader", 1, certificates={"registered_safety_engineer": 100}),
        Post("deputy_leader", 1, certificates={"safety_patrol_certificate": 100}),
    ),
    rest=Post("patrol_officer", certificates={"safety_patrol_certificate": 100, "first_aid": 30}),
    kit=(
        Item("inspection_recorder", 0, 1),
        Item("gas_detector_4", 4),
        Item("hand_radio", 0, 0.5),
        Item("rescue_helmet", 0, 1, lot=6),
        Item("support_vehicle", 2),
    ),
    drills=(Drill("safety_training", 8, 93, (5, 7)), Drill("tabletop", 2, 80)),
    capabilities=("safety_inspection", "public_education"),
    tasks=("enterprise_inspection", "site_inspection"),
    turnout="30",
)
INFORMATION = Kind(
    force="DISASTER_INFORMATION",
    speciality="information",
    posts=(
        Post("township_information_a", 1, certificates={"information_officer": 100, "first_aid": 100}),
        Post("township_information_b", 1, certificates={"information_officer": 100, "first_aid": 60}),
        Post("village_information_a", -1, per=2, certificates={"information_officer": 92, "first_aid": 35}),
    ),
    rest=Post("village_information_b", certificates={"information_officer": 80, "first_aid": 20}),
    kit=(
        Item("satellite_reporting_device", 2),
        Item("report_terminal", 0, 0.5),
        Item("megaphone", 0, 0.5),
        Item("gong", 0, 0.25),
        Item("torch", 0, 0.5, lot=10),
    ),
    drills=(
        Drill("information_officer_training", 3, 88, (3, 6)),
        Drill("reporting_drill", 2, 50, (1, 2)),
        Drill("contact_check", 2, 97, (1, 1)),
    ),
    capabilities=("information_reporting", "evacuation", "public_education"),
    squad_of=1000,
    speed="30",
    turnout="15",
)
